import { isOffset } from './domain/digests/zones.ts';
import type { Wrong } from './find.ts';
import type { Translate } from './i18n/translate.ts';
import type { Fault } from './options.ts';
import { notice, pieces, type RichText, type View } from './view.ts';

/** The words for an input that was not understood: what is wrong, the nearest thing that exists, all that exist. */
export function wrongView(wrong: Wrong, t: Translate): View {
  switch (wrong.kind) {
    case 'gone':
      return notice(t.rich('wrong.gone'));
    case 'missing':
      return notice(t.rich('wrong.missing', { option: wrong.name }));
    case 'command':
      return offer(
        t.rich('wrong.command', { name: `/${wrong.name}` }),
        wrong.near && t.rich('wrong.near', { near: `/${wrong.near}` }),
        t.rich('wrong.commands', { all: wrong.valid.map((one) => `/${one}`).join(', ') }),
      );
    case 'filter':
      return offer(
        t.rich('wrong.filter', { name: wrong.name }),
        wrong.near && t.rich('wrong.near', { near: `${wrong.near}:` }),
        t.rich('wrong.filters', { all: wrong.valid.map((one) => `${one}:`).join(', ') }),
      );
    case 'option':
      return faultView(wrong.name, wrong.fault, t);
  }
}

function faultView(name: string, fault: Fault, t: Translate): View {
  const { value } = fault;
  const near = 'near' in fault && fault.near && t.rich('wrong.near', { near: fault.near });
  switch (fault.kind) {
    case 'date':
    case 'calendarDate':
      return notice(t.rich(`wrong.${fault.kind}`, { value }));
    case 'time':
    case 'day':
      return offer(t.rich(`wrong.${fault.kind}`, { value }), near, t.rich(`wrong.${fault.kind}.how`));
    case 'zone':
      return offer(
        t.rich(isOffset(value) ? 'wrong.zone.offset' : 'wrong.zone', { value }),
        near,
        t.rich('wrong.zone.how'),
      );
    case 'value':
      return offer(
        t.rich('wrong.value', { option: name, value }),
        near,
        t.rich('wrong.values', { all: fault.valid.join(', ') }),
      );
  }
}

/** One paragraph of what there is something to say of. */
const offer = (...sentences: (RichText | undefined | '' | false)[]): View =>
  notice(sentences.flatMap((sentence) => (sentence ? [' ', ...pieces(sentence)] : [])).slice(1));
