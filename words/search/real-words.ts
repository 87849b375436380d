/*
 * A person who types a real word means it, even where it is one letter away from a term: "funny" is no slip for
 * "funky". Without these lists a search would take it for one, and play a sound that was not asked for. An entry
 * too many costs one more press; so each doubtful word is here.
 */

/** What people say of sounds, and no term: not to be taken for any, whatever terms a model or a person adds. */
const STUDIO_WORDS = `
  airless boxed boxy brash brassy breathy brittle bouncy buttery buzzy chunky clarity clicky clinical close cloudy
  coarse colourful compressed congested crackly creamy crystal cutting dampened dense detailed distant distorted
  dusty edgy electric ethereal fat fatter fizzy fluffy focused forward fresh full fuller fuzzy glassy glossy glowing
  gritty grainy growly honky icy lifeless liquid lively lush massive metallic modern muted narrow nasal natural open
  phat pointed polished powerful presence present pumping punch punchy rattle raw ringing robotic rough round
  rounded roomy rumble rumbly saturated scooped screechy shiny silky sizzle sizzly small smeared snappy solid
  sparkle sparkly spacious spiky squeaky steely sterile sticky stuffy subtle telephone thicker thinner thud thumpy
  tight tighter tone toned tubby vintage vocal weight weighty wide wider wiry wooden woody woolly
`;

/** Common English and Spanish words of five and more letters that are one letter away from a term or its form. */
const COMMON_WORDS = `
  bight blight bloomy booby boogy booms booty boozy bossy calico cleans cleanse clears cleat crimp crisps crunch
  debit devil ditty dolce dunce energetics excising exiting flunky funks funny gentile grade grand grange hallow
  haply happen harpy heady heave hippy hollows lights limpid mallow mellows melodica melodics middy muffle muffled
  muffler muffles noise noises peasant pheasant quiets quilt quint quirk quite quote rapid rapids relating relaying
  scale scaly scare scared scarf scarp scars shard share shark sharps shave sheet shill slave sleet smooch smooths
  soothe sooting soothings stave sweat sweep sweets swept think tibia tinny tinty tippy tranquil trick trite tryst
  upbeats upset

  acudo aguado aguo ajado alegra alegro alegren alagado amagado anudo apañado aparado apegado aspero aspiro astro
  ayudo brillantez brillaste caído calado caldo calibre calienta clamo clavo clero cliente cloro colear crear
  crean elegante emocional emocionaste energético energética frasco frescor fresno fuente fuerce fuera fuerza
  gente glande gran granada huelo hueso huevo huero ligar limpie líbero líder limero majado melodía melódico morado
  mocado mofado molado ósculo pasado pecado pegado pelado penado pensado pescado petado pisado posado presado
  quieto quieta quien raído rapado relajaste ruidos ruinoso rábido saciado silencios socio subió sumio tibie tirio
  tranquilizo trasquilo traste
`;

const folded = (words: string): string[] =>
  words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');

const REAL_WORDS: ReadonlySet<string> = new Set([...folded(STUDIO_WORDS), ...folded(COMMON_WORDS)]);

/** Whether a folded spelling is a word of its own. */
export const isRealWord = (spelling: string): boolean => REAL_WORDS.has(spelling);
