/**
 * @typedef {{ id: string, html: string, within?: string }} Message `within` names the message of its thread
 * @typedef {{ messages: Message[], dialog?: string, status: string }} Turn
 * @typedef {{ hint: string, status: string, items: { line: string, name: string, text: string }[] }} Continued
 */

/** What went wrong, in words for the person; nothing they typed is lost by it. */
export class Problem extends Error {}

/** Who, in which language and where: the server wrote it into the page. */
export const visit = {
  as: document.body.dataset.as ?? '',
  lang: document.body.dataset.lang ?? '',
  at: document.body.dataset.at ?? '',
};

/**
 * Sends a request of this page and gives the answer.
 * @template T
 * @param {string} path
 * @param {Record<string, unknown>} body
 * @returns {Promise<T>}
 */
export async function ask(path, body) {
  const { away = '', restarted = '' } = document.body.dataset;
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': visit.lang },
    body: JSON.stringify({ ...visit, ...body }),
  }).catch(() => {
    throw new Problem(away);
  });
  if (response.status === 401) throw new Problem(restarted);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(answer.error || away);
  return answer;
}
