import { defineRule } from '../../src/rule/index.js';
import { caseOf } from '../../src/text/cases/court.js';
import { namedSuspect, suspendedPerson } from '../../src/text/cases/named-suspect.js';
import { prejudiceOf } from '../../src/text/cases/prejudice.js';
import { guiltIn } from '../../src/text/cases/presumed-guilt.js';
import { tellingsIn } from '../../src/text/cases/tellings.js';
import { isWarnedAgainst } from '../../src/text/phrases/mention.js';
import { isQuoted } from '../../src/text/quotations.js';
import { caseWord, fieldWordsOf, givenName, titleWord, verdictWord } from '../../src/text/words/field-words.js';
import { wordSet } from '../../src/text/words/word-set.js';
import type { Span } from '../../src/types.js';

/** A verdict, a plea and a feeling are none of ours. */
const ruled =
  /\b(?:found|pleaded|pleads?|pleading|plea|verdict|not|jury|until|proven|proved|feel|feels|felt|feeling)\b[^.!?]{0,20}\bguilty|\bguilty (?:plea|verdict|of\b|today at|after a trial)/i;

/** Said of somebody at work where nothing else tells of a case yet. */
const suspended = wordSet('suspended');

export default defineRule({
  id: 'live-case',
  stage: 'think',
  severity: 'warning',
  summary: 'comment on a case that is not over',
  why: 'A post that calls somebody guilty before the court does can stop the trial, and the board is in contempt. What services know of a family is not theirs to tell, however much the public asks.',
  policy: '3.3',
  source:
    'Contempt of Court Act 1981 s.2; Administration of Justice Act 1960 s.12; Children Act 1989 s.97; College of Policing on naming at arrest; Cheshire Constabulary',
  options: {},
  messages: {
    guilt: 'Has a court said so? Before it does, “{phrase}” can stop a trial. Could you leave it out?',
    opinion: 'Is this case still before the police or a court? “{phrase}” judges before they do. Could you leave it out?',
    known: 'Is it ours to say what services knew of a family? Could this wait for the published review?',
    asked: 'Is this case still before a court? Readers who answer could prejudice it. Could you leave out the question?',
    guess: 'Is “{phrase}” known, or a guess? While the case goes on, only a court can say. Could you leave it out?',
    remark: 'Is this case still open? “{phrase}” reads as our comment on it. Could you leave it out?',
    outcome: 'Is it for us to say what the court should find? Could this wait until it has?',
    placed: 'Does this tell readers who is accused, or who was harmed? Could you leave out the place or the job?',
    named: 'Has this person been charged? Nobody is named on arrest. Could you leave out the name?',
  },
  examples: [
    { text: 'The tribunal ruled on Monday that we got this wrong, and we have said sorry.', finds: [] },
    {
      text: 'The defendant has a string of previous convictions.',
      finds: ['previous convictions'],
      because: 'what somebody did before ends no case',
    },
    { text: 'He was jailed after the court heard of his previous convictions.', finds: [] },
    { text: 'He is pleading not guilty, but the CCTV tells a different story.', finds: ['CCTV tells a different'] },
    { text: 'The prosecution said the footage tells a different story. The trial continues.', finds: [] },
    { text: 'He is clearly guilty.', finds: ['clearly guilty'] },
    { text: 'A man has been charged with the murder. We all know he did it.', finds: ['We all know he did'] },
    { text: 'Two men have been arrested. These monsters deserve to rot in jail.', finds: ['These monsters'] },
    { text: 'The killer is now in custody after being arrested this morning.', finds: ['The killer'] },
    { text: 'We can confirm the family were known to us.', finds: ['can confirm the family were known'] },
    { text: 'The mother was known to social services, as the inquest will hear.', finds: ['was known to social'] },
    {
      text: 'Our social workers had been supporting the family before the trial began.',
      finds: ['Our social workers had been supporting the family'],
    },
    { text: 'The child was on a child protection plan when the accused moved in.', finds: ['was on a child protection plan'] },
    { text: 'We hope the jury finds him guilty.', finds: ['hope the jury finds him guilty'] },
    {
      text: 'The trial starts today and we trust the judge will put him in prison for life.',
      finds: ['trust the judge will put him in prison'],
    },
    { text: 'Arrested: Daniel Marsh, 34, from Northcott, over the fire at the school.', finds: ['Daniel Marsh'] },
    { text: 'Daniel Marsh was arrested last night on suspicion of assault.', finds: ['Daniel Marsh'] },
    {
      text: "“He's guilty” is not ours to say while the trial goes on.",
      finds: ["He's guilty"],
      because: 'quoted in order to warn: a note',
    },
    { text: 'Day three of the trial, and the defence is clutching at straws.', finds: ['clutching at straws'] },
    { text: 'Two teenagers have been charged with murder. Pure evil.', finds: ['evil'] },
    { text: 'He appears before magistrates at 10. Lock him up and throw away the key.', finds: ['Lock him up'] },
    { text: 'The case is before Judge Marsh. What sentence should he get?', finds: ['What sentence should he get'] },
    { text: 'A man has been arrested. No smoke without fire.', finds: ['No smoke without fire'] },
    { text: 'Released on bail: what a shocking decision by the magistrates.', finds: ['shocking decision'] },
    { text: 'The inquest opens tomorrow. The parents should be ashamed.', finds: ['parents should be ashamed'] },
    {
      text: 'The man charged with the attack works at a garage in Northcott.',
      finds: ['charged with the attack works at a garage in Northcott'],
    },
    { text: 'The man we arrested is Daniel Marsh. He has not been charged.', finds: ['Daniel Marsh'] },
    { text: 'The charges against our colleague are nonsense.', finds: ['are nonsense'] },
    { text: 'Dreadful parents. Their hearing is on Tuesday.', finds: ['Dreadful parents'] },
    { text: 'Sleep easy tonight: he has been charged.', finds: ['Sleep easy'] },
    { text: 'In court tomorrow for killing his wife.', finds: ['court tomorrow for killing'] },
    {
      text: 'Our social workers had seen the baby the day before. A man will appear in court.',
      finds: ['social workers had seen the baby'],
    },
    { text: 'A man has been charged over the fraud. She betrayed every one of our donors.', finds: ['She betrayed'] },
    { text: 'We have arrested the man who carried out the burglaries.', finds: ['the man who carried out'] },
    { text: 'An arrest has been made. It looks like drink was involved.', finds: ['It looks like'] },
    { text: 'The trial goes on tomorrow. Nobody believes a word of it.', finds: ['Nobody believes'] },
    { text: 'He is in custody. Enjoy your night in the cells!', finds: ['Enjoy your night'] },
    { text: 'In court on Monday: the driver who ploughed into our fence.', finds: ['the driver who ploughed'] },
    { text: 'The magistrates bailed him. What were they thinking?', finds: ['What were they thinking?'] },
    {
      text: 'Charged again last night with shop theft.',
      finds: ['Charged again'],
      because: 'what he did before is not for the jury: a note',
    },
    {
      text: 'Health visitors had seen the baby twice. The inquest opens today.',
      finds: ['Health visitors had seen the baby'],
    },
    { text: 'He admitted it to our officers. The trial is in June.', finds: ['He admitted it'] },
    { text: 'Everyone here is hoping for a guilty verdict.', finds: ['guilty verdict'] },
    { text: 'Burglar in the cells! Murderer arrested overnight.', finds: ['Burglar'] },
    { text: 'He has been charged and he is not even sorry.', finds: ['not even sorry'] },
    {
      text: 'Our hospital strongly disputes what the family told the inquest.',
      finds: ['Our hospital strongly disputes'],
      because: 'a body argues its case: a note',
    },
    { text: 'A bike thief from Cove is in custody.', finds: ['A bike thief'], because: 'police say a man, until a court has spoken' },
    { text: 'The woman who poisoned the ducks has been arrested.', finds: ['The woman who poisoned'] },
    { text: 'The trial starts on Monday, after what he did to that dog.', finds: ['what he did to'] },
    { text: 'Innocent until proven guilty, they say. The trial starts on Tuesday.', finds: ['Innocent until proven guilty, they say'] },
    { text: 'Sentencing is at 2pm. Anything short of life would be a joke.', finds: ['life would be a joke'] },
    { text: 'His DNA was all over the room. The trial is in June.', finds: ['His DNA'] },
    { text: 'He laughed in the dock this morning.', finds: ['He laughed'] },
    { text: "He's on bail, but she'll be locked up by Friday.", finds: ["she'll be locked"] },
    { text: 'Sadly, the magistrates gave him bail.', finds: ['Sadly, the magistrates'] },
    { text: 'The inquest goes on. It was plainly an accident.', finds: ['It was plainly an accident'] },
    { text: 'The family of the accused live on the Mereside estate.', finds: ['accused live on the Mereside'] },
    {
      text: 'Our thoughts are with her parents. She was strangled by her ex-boyfriend, who has been charged.',
      finds: ['strangled by her ex-boyfriend'],
    },
    { text: 'The mill fire was arson by the landlord. An arrest was made at noon.', finds: ['was arson by the landlord'] },
    { text: 'Three held in custody over the shed break-ins. Justice has been done!', finds: ['Justice has been done'] },
    { text: 'It would be a scandal if she were acquitted. The jury is out.', finds: ['scandal if she were acquitted'] },
    {
      text: 'The caretaker charged with theft had several complaints about him last year.',
      finds: ['charged with theft had several complaints about him'],
    },
    { text: 'The teenager on trial has been in trouble since Year 7.', finds: ['trial has been in trouble since'] },
    { text: 'Thursday’s inquest will prove it: the road was safe.', finds: ['inquest will prove it'] },
    {
      text: 'Our midwives had called five times before he died. The inquest opens on Monday.',
      finds: ['midwives had called five times before he died'],
    },
    {
      text: 'We told the magistrates he was a danger. He’s on bail all the same.',
      finds: ['We told the magistrates he'],
      because: 'a body argues its case: a note',
    },
    { text: 'Those bruises weren’t an accident. The hearing is on Friday.', finds: ['weren’t an accident'] },
    { text: 'A boy has been charged. Most of you know the family.', finds: ['you know the family'] },
    { text: 'We can all relax with this violent thug on remand.', finds: ['this violent thug'] },
    { text: 'Mrs Orme has been suspended, and the police are going through her emails.', finds: ['Orme'] },
    { text: 'Police 1 Burglars 0! Two lads are in custody.', finds: ['Police 1 Burglars 0'] },
    { text: 'The IOPC is investigating, but our officers acted properly.', finds: ['our officers acted properly'] },
    { text: 'The girl has told us exactly what he did. The trial is in May.', finds: ['The girl has told us exactly what'] },
    { text: 'An inquest into the death of a man in our care opens on Monday.', finds: [] },
    { text: 'The IOPC is investigating, and we cannot say more.', finds: [] },
    { text: 'Burglars broke into a shop. Two men are in custody.', finds: [], because: 'nobody is called one' },
    { text: 'There is no excuse for drink driving. Four people were arrested last night.', finds: [], because: 'said of everybody' },
    { text: "He'll stay in custody until his trial.", finds: [], because: 'what the court decided' },
    { text: 'The inquest heard that the trust was sorry for the delay.', finds: [] },
    { text: 'A jury has found Marcus Fane guilty of murder. A dreadful man, said the judge.', finds: [] },
    { text: 'The jury found him guilty. He will be sentenced on 4 July.', finds: [] },
    { text: 'Whoever is charged is innocent until proven guilty.', finds: [] },
    { text: 'A man in his 30s has been arrested. It is alleged that he stole a van.', finds: [], because: 'alleged, not told as a fact' },
    {
      text: 'A man is in custody. Did you see the man who attacked a driver in Mill Road?',
      finds: [],
      because: 'the police look for witnesses',
    },
    { text: 'Thank you to the volunteers who helped at our court open day on Monday.', finds: [] },
    { text: 'The verdict on our new school dinners? Delicious!', finds: [] },
    { text: 'A driver was arrested for dangerous driving after a dreadful crash.', finds: [] },
    { text: 'A man has been charged. We cannot say more while the case is in court.', finds: [] },
    { text: 'Our review will be published when the court case has ended.', finds: [] },
    { text: 'GUILTY: A jury has convicted Marcus Fane, 53, of the murder of his business partner.', finds: [] },
    { text: 'He pleaded guilty to three counts of theft. She was found not guilty.', finds: [] },
    { text: 'JAILED: an evil predator who groomed girls will spend 14 years in prison after he was convicted.', finds: [] },
    { text: 'We can confirm that a man in his 30s has been arrested on suspicion of assault.', finds: [] },
    { text: 'Can you help us find Daniel Marsh, 34? He is wanted after he was arrested and failed to appear.', finds: [] },
    { text: 'PC Priya Nair arrested two shoplifters before breakfast.', finds: [] },
    { text: 'The driver, well known to our officers, was arrested and is in custody.', finds: [] },
    { text: 'Mock trial at the old courthouse: guilty or not guilty? You be the jury!', finds: [] },
    { text: 'Our e-scooter trial goes on until May. What do you think of it so far?', finds: [] },
    {
      text: 'A man has been charged after a shocking attack on a bus. Anyone who saw it should call 101.',
      finds: [],
      because: 'the attack, not the man',
    },
    { text: 'The killer of Leah Hart has been jailed for life.', finds: [], because: 'the court has spoken' },
    {
      text: 'Detectives want to find the killer. Have you information? No arrests have been made.',
      finds: [],
      because: 'nobody is accused',
    },
    { text: 'Case closed! Our detectives have found the missing teddy.', finds: [] },
    { text: 'Do not feel guilty about asking for help.', finds: [] },
    { text: "Magistrates' court is closed on Monday.", finds: [] },
    { text: 'Mark Allen, 45, of Hull has been jailed for six years.', finds: [] },
    { text: 'The victim and the suspect were known to each other.', finds: [] },
    { text: 'She was killed by her husband, who will be sentenced on Monday after he was convicted.', finds: [] },
    {
      text: 'Police were called after a woman was attacked by a man. He has been charged.',
      finds: [],
      because: 'what is reported, not who did it',
    },
    { text: 'See how justice is done at our magistrates’ court open evening.', finds: [] },
    { text: 'A man has been charged after complaints about noise.', finds: [] },
    { text: 'Jay had been in trouble before he joined our club. He now sits on a youth court panel.', finds: [] },
    { text: 'The trial of the new vaccine will show whether it works.', finds: [] },
    { text: 'The inquest heard that nurses had visited four times before she died.', finds: [] },
    { text: 'We told the court that the kitchen was filthy. The owner was fined £4,000.', finds: [] },
    { text: 'If you know the family, please give them space. A man has been charged.', finds: [] },
    {
      text: 'Could you be a magistrate? You would sit at Leeds Magistrates’ Court for 13 days a year.',
      finds: [],
      because: 'readers are asked to apply',
    },
    { text: 'What does the judge wear? Come to our open day at the Crown Court.', finds: [], because: 'no case, but a visit' },
    { text: '340 children were on a plan because of emotional abuse.', finds: [], because: 'a count tells of nobody' },
    { text: 'The hearing is in Court 2 on Tuesday 4 March.', finds: [] },
    { text: 'A man was arrested. Call us about last night if you saw anything.', finds: [] },
    { text: 'Mr Orme is away: his bus is suspended, as police have closed the road.', finds: [] },
    { text: 'A man has been charged. Neighbours say he always had money.', finds: ['Neighbours say he'] },
    { text: 'An inquest has opened. Neighbours say he was kind.', finds: [], because: 'of somebody who died' },
    { text: 'A man has been charged over the crash that shut the A1. More victims? Please get in touch.', finds: [] },
    { text: 'He has no previous convictions. It is for the jury to decide if he is guilty. The trial must be fair.', finds: [] },
    { text: 'After the inquest, our chief executive said: “We let her down.”', finds: [], because: 'it is over' },
    { text: 'A man has been charged. Residents say they feel safe: violence has no place here.', finds: [] },
  ],
  looksAt: (draft) => (fieldWordsOf(draft).all & (caseWord | verdictWord)) !== 0 || suspended.hasAny(draft.words),
  *check(draft) {
    const { all } = fieldWordsOf(draft);
    const person = all & givenName && all & caseWord ? namedSuspect(draft) : undefined;
    const named: Span | undefined = person ? [person.start, person.end] : all & titleWord ? suspendedPerson(draft) : undefined;
    if (named) yield { span: named, message: 'named', confidence: 'unsure' };
    if (!(all & (caseWord | verdictWord))) return;
    const quoted = (span: Span) => (isWarnedAgainst(draft, span) ? { atMost: 'note' as const } : {});
    const state = caseOf(draft);
    const found: Span[] = [];
    const called = ruled.test(draft.text) ? undefined : guiltIn(draft);
    if (called && (state.live || !isQuoted(draft, called))) {
      found.push(called);
      yield { span: called, message: 'guilt', data: { phrase: draft.text.slice(...called) }, ...quoted(called) };
    }
    for (const { span, kind, sure } of prejudiceOf(draft)) {
      if (found.length > 0 && (!sure || found.some((other) => other[0] < span[1] && span[0] < other[1]))) continue;
      found.push(span);
      const how = {
        span,
        ...(!sure && { confidence: 'unsure' as const }),
        ...(kind === 'remark' && { atMost: 'note' as const }),
        ...quoted(span),
      };
      if (kind === 'opinion' || kind === 'guess' || kind === 'remark')
        yield { ...how, message: kind, data: { phrase: draft.text.slice(...span) } };
      else yield { ...how, message: kind };
    }

    for (const { span, kind, sure } of tellingsIn(draft, all, state, found)) {
      const how = { span, ...(!sure && { confidence: 'unsure' as const }) };
      if (kind === 'opinion') yield { ...how, message: kind, data: { phrase: draft.text.slice(...span) } };
      else yield { ...how, message: kind };
    }
  },
});
