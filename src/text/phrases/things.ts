/**
 * Things one can touch, and ideas one cannot. Office language borrows its words from workshops,
 * gardens and the sea; beside a spade, “leverage” means what it says. No word for a place where people
 * meet is among the things: most posts name one.
 */
import type { Word } from '../../types.js';
import { once } from '../on-demand.js';
import { spellingFact } from '../words/words.js';

const things = [
  // Plants and gardens.
  'tree trees oak oaks ash elm willow hedge hedges shrub shrubs plant plants planted planting flower flowers rose roses daffodils lavender bulb bulbs seed seeds seedling seedlings soil compost mulch lawn lawns grass gardener gardeners gardening allotment allotments greenhouse polytunnel leaf leaves branch branches bark roots ivy moss meadow meadows orchard vineyard wood timber logs apple apples pear pears plum plums berries blackberries tomato tomatoes potato potatoes onions carrots cabbage beans crop crops harvest',
  // Tools, materials, parts of buildings.
  'spade spades shovel hammer hammers spanner spanners wrench screwdriver screwdrivers drill drills saw nails screws bolt bolts ladder ladders rope ropes cable cables chisel pliers plumber builder builders carpenter mechanic tools brick bricks concrete steel iron metal copper plastic glass wooden stone stones roof roofs wall walls ceiling floor floors plaster scaffolding pipe pipes tap taps boiler door doors window windows hinge lock locks fence fences bridge bridges bench benches pier paint paints paintbrush painter painted paintings watercolour watercolours canvas easel frame shelf shelves gravel tarmac ramp steps wire wires battery batteries machine machines pulley wheelbarrow crane tractor tractors grain cement',
  // Water.
  'river rivers sea beach beaches boat boats canoe canoes kayak kayaks raft sail sails sailing sailors swim swimmers diver divers diving scuba snorkel pool harbour weir canal tide tides waves ship ships anchor fish fishing fisherman salmon trout pond lake lakes reservoir shore cliff cliffs cave caves waterfall rapids',
  // Food.
  'cake cakes bread flour dough cheese cheddar wine wines beer beers ale cider soup soups pie pies sandwich sandwiches biscuit biscuits chips pastry oven pan pans recipe recipes coffee sugar salt butter cream chocolate cook cooking chef bake baking jam marmalade pizza pudding stew sausages bacon',
  // Animals.
  'horse horses pony ponies dog dogs puppy puppies cat cats kitten bird birds owl owls hedgehog fox foxes bees hive duck ducks duckling ducklings sheep lamb lambs cow cows cattle goat goats chicken chickens hens eggs rabbit rabbits frog frogs toad otter badger pigeons gulls swan swans',
  // Sport, play and music.
  'ball balls goalkeeper striker football rugby cricket tennis netball hockey golf bike bikes bicycle cycling wheel wheels skate skateboard medal medals trophy climbers climbing trampoline archery bowls jigsaw chess piano guitar violin drum drums trumpet choir orchestra',
  // Vehicles on the road, weather, the body, clothes, the sky.
  'van vans lorry lorries engine engines brakes tyre tyres motorway carriageway roundabout bumper satnav',
  'rain snow ice icy frost fog wind winds gales storm storms thunder',
  'knee knees ankle ankles shoulder shoulders wrist hip hips muscle muscles bone bones tooth teeth spine jaw',
  'boots shoes coat coats jacket trousers jumper knitting knit wool yarn stitch stitches stitching sewing fabric tent tents rucksack backpack helmet gloves',
  'star stars planet planets moon comet telescope rocket missile bullet bomb',
].join(' ');

const ideas =
  'accountability achievement achievements aspiration aspirations ambition ambitions aim aims agenda approach approaches awareness behaviour behaviours belonging benefit benefits capability capacity challenge challenges change changes choice cohesion collaboration commitment commitments communication community-spirit competence confidence connection connections consistency conversations cooperation creativity culture debate decision decisions deliverables dependency determinants development dialogue dignity diversity driver drivers economy efficiency efficiencies empathy employment empowerment engagement enterprise entrepreneurship environment equality equity ethos evidence excellence experience expertise feedback flexibility focus goal goals governance growth health ideas identity impact improvement improvements inclusion inclusivity independence indicators inequalities inequality influence information initiative innovation insight insights integration investment involvement issue issues joy kindness knowledge leadership learning lessons links message messages messaging milestone milestones mobility objective objectives offer offers opportunities opportunity optimism outcome outcomes ownership participation partnership partnerships performance perspective perspectives policies policy positivity pride principle principles priorities priority process processes productivity professionalism progress projects prosperity quality reform reforms regeneration relations relationship relationships resilience respect responsibility results risks safeguarding savings sense skills solutions spirit stability stakeholder stakeholders standards strategies strategy support sustainability synergies system systems talent target targets teamwork theme themes ties togetherness tolerance transformation transparency trust understanding unity value values views vision vitality voice voices wellbeing well-being welfare workforce';

const thing = 1;
const idea = 2;

const table = once(() => {
  const kinds = new Map<string, number>();
  for (const word of things.split(' ')) kinds.set(word, thing);
  for (const word of ideas.split(' ')) kinds.set(word, idea);
  return kinds;
});

const kindOf = spellingFact((lower): number => table().get(lower) ?? table().get(lower.replace(/'s?$/, '')) ?? 0);

export function isThing(word: Word): boolean {
  return kindOf(word) === thing;
}

export function isIdea(word: Word): boolean {
  return kindOf(word) === idea;
}

export function hasThing(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isThing(words[i] as Word)) return true;
  return false;
}
