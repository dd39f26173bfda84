/**
 * SQL of the account that a direct message, a row `d`, went to, whichever workspace reaches it by now. On Slack an id
 * means somebody of the workspace, or else of the organisation that it belongs to, whose ids begin with E; on other
 * platforms it means them everywhere.
 */
export const addressee = (d: string): string => `coalesce(
  (SELECT id FROM account WHERE platform = ${d}.platform AND external_id = ${d}.recipient
     AND tenant = CASE WHEN ${d}.platform = 'slack'
                  THEN (SELECT external_id FROM workspace WHERE id = ${d}.workspace_id) ELSE '' END),
  (SELECT id FROM account WHERE platform = 'slack' AND ${d}.platform = 'slack' AND tenant LIKE 'E%'
     AND external_id = ${d}.recipient ORDER BY id LIMIT 1))`;
