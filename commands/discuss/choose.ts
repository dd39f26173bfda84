import type { Ctx, Reply } from '../../src/command.ts';
import { Attribution, SharingLabel } from '../../src/generated/prisma/enums.ts';
import { groups } from '../../src/stakeholders.ts';
import type { RichText } from '../../src/view.ts';
import { type ContributionDraft, changeDraft, draftGone } from './draft.ts';
import { show } from './preview.ts';

/** One of the choices below the preview. */
export async function choose(ctx: Ctx, id: string, field: string, value: string): Promise<Reply> {
  const data = await changeDraft(ctx, id, (data) => chosen(ctx, data, field, value));
  if (!data) return draftGone(ctx);
  const said: RichText[] = field === 'label' && value === 'red' ? [ctx.t.rich('discuss.red')] : [];
  return show(ctx, id, data, { said });
}

function chosen(ctx: Ctx, data: ContributionDraft, field: string, value: string): ContributionDraft {
  switch (field) {
    case 'topic': {
      const known = ctx.library.topics().some(({ slug }) => slug === value);
      return known ? { ...data, topics: toggled(data.topics, value) } : data;
    }
    case 'label': {
      const label = Object.values(SharingLabel).find((one) => one === value);
      return label ? { ...data, label, groups: groupsFor(ctx, data, label) } : data;
    }
    case 'group': {
      const group = groups.find((one) => one === value);
      return group ? { ...data, groups: toggled(data.groups, group) } : data;
    }
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

const toggled = <T>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** TLP:AMBER begins with the author’s own group, without which they would not see their own thread. */
function groupsFor(
  { actor }: Ctx,
  data: ContributionDraft,
  label: SharingLabel,
): ContributionDraft['groups'] {
  if (label !== 'amber' || data.groups.length) return data.groups;
  return groups.filter((group) => group === actor.member?.group);
}
