/** What people look for: words, a typo here and there, references, filters, six languages. */
export interface Asked {
  readonly words: string;
  readonly filters?: Readonly<Record<string, string>>;
}

const plain = [
  'livestream',
  'livestreamed attack response',
  'hash sharing',
  'hash-sharing for small platforms',
  'perceptual hashing tools',
  'appeals',
  'notice to users',
  'transparency report',
  'what must a transparency report contain',
  'trusted flaggers',
  'christchurch call',
  'cristchurch call commitments',
  'resolution 2354',
  'UNSC 1373',
  '2178',
  'TCO',
  'one hour removal order',
  'digital services act',
  'e-evidence',
  'terrorist financing',
  'crowdfunding abuse',
  'sanctions screening',
  'counter narratives',
  'exit support',
  'recruitment of young people',
  'generative AI',
  'encryption',
  'end to end encryption dilemma',
  'evidence preservation',
  'moderator wellbeing',
  'human rights impact assessment',
  'santa clara principles',
  'santa clara princples',
  'rabat plan of action',
  'emergency disclosure to law enforcement',
  'internet referral unit',
  'how does a small team handle user reports',
  'algorithmic amplification of extremist content',
  'E-12',
  'E-144',
  'diffusion en direct',
  'signaleurs de confiance',
  'transparencia',
  'cifrado',
  'прозрачность',
  'الشفافية',
  '透明度',
];

const filtered: Asked[] = [
  { words: 'livestream', filters: { kind: 'practice' } },
  { words: 'removal', filters: { kind: 'law', in: 'eu', since: '2019' } },
  { words: 'crisis', filters: { topic: 'crisis-response' } },
  { words: 'report', filters: { group: 'small-platform', lang: 'fr' } },
  { words: 'resolution', filters: { kind: 'norm', since: '2017' } },
  { words: '', filters: { kind: 'event' } },
  // Nothing is found: the question is noted for the curators.
  { words: 'qwrtzyx' },
];

export const queries: readonly Asked[] = [...plain.map((words) => ({ words })), ...filtered];
