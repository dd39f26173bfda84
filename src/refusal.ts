import { type Access, type AccessRefusal, refusalOf, refusals } from './access.ts';
import type { Ctx } from './command.ts';
import type { MessageKey } from './i18n/catalogues.ts';
import { formatMoment } from './i18n/format.ts';
import type { RichText } from './view.ts';

/** The words for why the actor may not; undefined where they may. `other` are words of a place's own. */
export function refusalText(
  { actor, zone, t }: Pick<Ctx, 'actor' | 'zone' | 't'>,
  access: Access,
  other: Partial<Record<AccessRefusal, MessageKey>> = {},
): RichText | undefined {
  const refusal = refusalOf(actor, access);
  if (!refusal) return undefined;
  const { until, reason = '' } = actor.member?.suspension ?? {};
  return t.rich(other[refusal] ?? refusals[refusal], {
    until: until ? formatMoment(until, t.language, zone) : '',
    zone,
    reason,
  });
}
