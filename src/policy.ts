/** The clauses of the policy as data: what each asks, and what of it stays with people. Rules name the clauses they serve. */

export interface Clause {
  readonly id: string;
  /** In our own words. */
  readonly asks: string;
  /** What `chscb accounts` asks a person about {account}. What a post is asked stands in lint/questions.ts. */
  readonly question?: string;
  /** `chscb accounts` looks at it in the registers. */
  readonly inRegisters?: boolean;
  /** It is what `chscb think` is for. */
  readonly inWalk?: boolean;
}

export const clauses: readonly Clause[] = [
  {
    id: '1.1',
    asks: 'Keep to this policy, the guidelines for personal use and the procedures for your role.',
    inRegisters: true,
  },
  {
    id: '2.1',
    asks: 'A new account needs a short business case tied to the Board’s aims.',
    question: 'Does {account} help the aims of the organisation, or only the person?',
    inRegisters: true,
  },
  {
    id: '2.2',
    asks: 'The Board decides on new accounts, or asks for a further talk.',
    question: 'Was a further talk about {account} asked for, and did it take place?',
    inRegisters: true,
  },
  {
    id: '2.3',
    asks: 'An individual account shows name and job title; the role stands in its biography.',
    question: 'Would a stranger know who is behind {account}, and who they work for?',
    inRegisters: true,
  },
  {
    id: '2.4',
    asks: 'A profile picture, head and shoulders.',
    question: 'Is the picture of {account} a clear, recent one of head and shoulders, with nobody else in it and no lanyard to read?',
    inRegisters: true,
  },
  {
    id: '2.5',
    asks: 'Rather use the shared account than open one of your own.',
    inRegisters: true,
  },
  {
    id: '2.6',
    asks: 'Somebody is there when others are off shift or have moved on.',
    inRegisters: true,
  },
  { id: '3.1', asks: 'Authorised users are trained and certified, anew every three years.', inRegisters: true },
  { id: '3.2', asks: 'They have passed the test and are listed in a role.', inRegisters: true },
  {
    id: '3.3',
    asks: 'Every message fits the values and conduct of the Board.',
  },
  {
    id: '4.1',
    asks: 'Conversational and approachable, without jargon and acronyms; in public, for the Board.',
  },
  { id: '4.2', asks: 'Be yourself, a professional safeguarding partner.' },
  {
    id: '4.3',
    asks: 'Nothing about personal matters; do announce public meetings.',
  },
  {
    id: '4.4',
    asks: 'Relevant, short and to the point; short sentences can sound sharp.',
  },
  {
    id: '4.5',
    asks: 'Of a Facebook update shared on Twitter only 89 characters are seen.',
  },
  {
    id: '5.1',
    asks: 'Logos and images are protected, as a means of redress against impostors.',
    question: 'Is {account} really yours, and is this your current logo?',
    inRegisters: true,
  },
  { id: '5.2', asks: 'Corporate accounts show the logo.', inRegisters: true },
  {
    id: '5.3',
    asks: 'Pictures of others are used only as their copyright allows.',
  },
  { id: 'motto', asks: 'Write it, read it, think about it, and only then press send.', inWalk: true },
];
