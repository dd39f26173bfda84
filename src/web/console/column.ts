import { languageNames, languages } from '../../i18n/languages.ts';
import { type Html, html } from './html.ts';
import type { Page } from './page.ts';
import {
  addressOf,
  channelsOf,
  directMessages,
  maySee,
  nameOf,
  type Place,
  pageAddress,
  personas,
  type Visit,
  workspaces,
} from './places.ts';

/** The left column: who one is, in which language, and where one can go. All of it is plain links. */
export const column = (page: Page): Html => {
  const { t } = page.reading;
  return html`<header id="column">
<p class="wordmark"><b>${t('forum.name')}</b> <span>${t('console.name')}</span></p>
<div class="switches">${personaSwitch(page)}${languageSwitch(page)}</div>
<nav aria-label="${t('console.places')}">
${workspaces.map(
  (workspace) => html`<p id="in-${workspace.id}"><bdi>${workspace.name}</bdi></p>
<ul aria-labelledby="in-${workspace.id}">${channelsOf(workspace).map((place) => placeLink(place, place.channel, page))}</ul>`,
)}
<p id="in-direct">${t('console.direct')}</p>
<ul aria-labelledby="in-direct">${placeLink(directMessages, t('forum.name'), page)}</ul>
</nav>
<p class="where">${t('console.where')}</p>
</header>`;
};

const personaSwitch = ({ visit, reading: { t } }: Page): Html =>
  html`<details class="switch"><summary><span>${t('console.youAre')}</span> <b>${t(`persona.${visit.persona}`)}</b></summary><ul>${personas.map(
    (persona) =>
      html`<li>${choice(
        { ...visit, persona },
        persona === visit.persona,
        html`<b>${t(`persona.${persona}`)}</b>${
          nameOf[persona] && html` <bdi>${nameOf[persona]}</bdi>`
        } <small>${t(`persona.does.${persona}`)}</small>`,
      )}</li>`,
  )}</ul></details>`;

const languageSwitch = ({ visit, reading: { t } }: Page): Html =>
  html`<details class="switch"><summary><span>${t('console.language')}</span> <b>${languageNames[visit.language]}</b></summary><ul>${languages.map(
    (language) =>
      html`<li>${choice({ ...visit, language }, language === visit.language, html`<b lang="${language}">${languageNames[language]}</b>`)}</li>`,
  )}</ul></details>`;

const choice = (visit: Visit, current: boolean, words: Html): Html =>
  html`<a href="${pageAddress(visit)}"${current && html` aria-current="true"`}>${words}</a>`;

function placeLink(place: Place, name: string, { visit, newest, reading: { t } }: Page): Html {
  const address = addressOf(place, visit.persona);
  const latest = newest.find(
    ({ workspace, channel }) =>
      workspace === address.workspace && channel === address.channel && maySee(visit.persona, place),
  );
  return html`<li><a href="${pageAddress({ ...visit, place })}" data-place="${place.key}"${
    latest && html` data-latest="${latest.at.toISOString()}"`
  }${place.key === visit.place.key && html` aria-current="page"`}>${
    place.workspace && html`<span class="hash" aria-hidden="true">#</span>`
  }<bdi>${name}</bdi><span class="dot" hidden><span class="unseen">${t('console.unread')}</span></span></a></li>`;
}
