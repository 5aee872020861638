/** The clauses of the policy as data: what each asks, and what of it stays with people. Rules name the clauses they serve. */

export interface Clause {
  readonly id: string;
  /** In our own words. */
  readonly asks: string;
  /** What a person has to answer, where a program cannot. */
  readonly question?: string;
  /** `chscb accounts` looks at it in the registers. */
  readonly inRegisters?: boolean;
  /** Why no program can look at it at all. */
  readonly forPeople?: string;
}

export const clauses: readonly Clause[] = [
  {
    id: '1.1',
    asks: 'Keep to this policy, the guidelines for personal use and the procedures for your role.',
    question: 'Does your own role have a procedure for this kind of post?',
    inRegisters: true,
  },
  {
    id: '2.1',
    asks: 'A new account needs a short business case tied to the Board’s aims.',
    question: 'Does it help the Board’s aims, or only the person?',
    inRegisters: true,
  },
  {
    id: '2.2',
    asks: 'The Board decides on new accounts, or asks for a further talk.',
    question: 'Was a further talk with anybody asked for, and did it take place?',
    inRegisters: true,
  },
  {
    id: '2.3',
    asks: 'An individual account shows name and job title; the role stands in its biography.',
    question: 'Would a stranger know who this is, and who they work for?',
    inRegisters: true,
  },
  {
    id: '2.4',
    asks: 'A profile picture, head and shoulders.',
    question: 'Is it a clear, recent picture of you and no one else?',
    inRegisters: true,
  },
  {
    id: '2.5',
    asks: 'Rather use the shared account than open one of your own.',
    question: 'Could this go on the shared account?',
    inRegisters: true,
  },
  {
    id: '2.6',
    asks: 'Somebody is there when others are off shift or have moved on.',
    question: 'Who will answer replies tonight?',
    inRegisters: true,
  },
  { id: '3.1', asks: 'Authorised users are trained and certified, anew every three years.', inRegisters: true },
  { id: '3.2', asks: 'They have passed the test and are listed in a role.', inRegisters: true },
  {
    id: '3.3',
    asks: 'Every message fits the values and conduct of the Board.',
    question: 'Would you say it, in these words, at a public meeting with the family in the room?',
  },
  {
    id: '4.1',
    asks: 'Conversational and approachable, without jargon and acronyms; in public, for the Board.',
    question: 'Read it aloud: does it sound like a person from the Board?',
  },
  { id: '4.2', asks: 'Be yourself, a professional safeguarding partner.', question: 'Is it you, and is it the Board?' },
  {
    id: '4.3',
    asks: 'Nothing about personal matters; do announce public meetings.',
    question: 'Who is this for, and what can they do with it?',
  },
  {
    id: '4.4',
    asks: 'Relevant, short and to the point; short sentences can sound sharp.',
    question: 'Read it as the tired parent who is cross with us: does it sting?',
  },
  {
    id: '4.5',
    asks: 'Of a Facebook update shared on Twitter only 89 characters are seen.',
    question: 'Do the first 89 characters stand alone and say the same thing?',
  },
  {
    id: '5.1',
    asks: 'Logos and images are protected, as a means of redress against impostors.',
    question: 'Is this really our account, and is this our current logo?',
    inRegisters: true,
  },
  { id: '5.2', asks: 'Corporate accounts show the logo.', inRegisters: true },
  {
    id: '5.3',
    asks: 'Pictures of others are used only as their copyright allows.',
    question: 'Who took it, who is in it, and did they say yes to this use?',
  },
];
