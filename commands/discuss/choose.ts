import type { Ctx, Reply } from '../../src/command.ts';
import { Attribution, SharingLabel } from '../../src/generated/prisma/enums.ts';
import { groups } from '../../src/stakeholders.ts';
import type { RichText } from '../../src/view.ts';
import { type ContributionDraft, changeDraft, draftGone } from './draft.ts';
import { show } from './preview.ts';

/** One of the choices below the preview; delivered twice it does no more than once. */
export async function choose(ctx: Ctx, id: string, field: string, value: string): Promise<Reply> {
  const data = await changeDraft(ctx, id, (data) => chosen(ctx, data, field, value));
  if (!data) return draftGone(ctx);
  const said: RichText[] = field === 'label' && value === 'red' ? [ctx.t.rich('discuss.red')] : [];
  return show(ctx, id, data, { said });
}

function chosen(ctx: Ctx, data: ContributionDraft, field: string, value: string): ContributionDraft {
  switch (field) {
    case 'topic': {
      const known = ctx.library.topics().map(({ slug }) => slug);
      return { ...data, topics: turned(data.topics, known, value) };
    }
    case 'label': {
      const label = Object.values(SharingLabel).find((one) => one === value);
      return label ? { ...data, label, groups: groupsFor(ctx, data, label) } : data;
    }
    case 'group':
      return { ...data, groups: turned(data.groups, groups, value) };
    case 'attribution': {
      const attribution = Object.values(Attribution).find((one) => one === value);
      return attribution ? { ...data, attribution } : data;
    }
    case 'quote':
      return { ...data, quotedId: value === 'none' ? null : value };
    default:
      return data;
  }
}

/** The value says what is wanted: `+one` adds it, `-one` takes it away. */
function turned<T extends string>(all: readonly T[], known: readonly T[], value: string): T[] {
  const one = known.find((slug) => slug === value.slice(1));
  const others = all.filter((other) => other !== one);
  return one !== undefined && value.startsWith('+') ? [...others, one] : others;
}

/**
 * TLP:AMBER begins with the author’s own group, without which they would not see their own thread; not under the
 * Chatham House Rule, as everybody would read it there.
 */
function groupsFor(
  { actor }: Ctx,
  data: ContributionDraft,
  label: SharingLabel,
): ContributionDraft['groups'] {
  if (label !== 'amber' || data.groups.length || data.attribution === 'chatham') return data.groups;
  return groups.filter((group) => group === actor.member?.group);
}
