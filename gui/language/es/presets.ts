import type { Texts } from '../templates.ts';

/** Names and descriptions of the plugin's presets, by their English text in words/presets.ts. */
export const presetTexts: Texts = {
  Flat: 'Plano',
  'Changes nothing. Raise Amount, and the words come in.':
    'No cambia nada. Al subir Cantidad entran las palabras.',
  'Vocal Lift': 'Voz al frente',
  'Presence and a little air for a voice, and less mud under it.':
    'Presencia y algo de aire para una voz, y menos barro debajo.',
  'Warm Voice': 'Voz cálida',
  'A fuller low end and a calmer presence.': 'Graves más llenos y una presencia más calmada.',
  'Acoustic Guitar': 'Guitarra acústica',
  'String and air, without the boom of the body.': 'Cuerda y aire, sin el retumbo de la caja.',
  'Drum Bus': 'Bus de batería',
  'A scooped middle between weight and stick.': 'Medios hundidos entre el peso y el ataque.',
  'Round Bass': 'Bajo redondo',
  'Weight below 150 Hz, and less string noise.':
    'Peso por debajo de 150 Hz y menos ruido de cuerda.',
  'Heavy Guitars': 'Guitarras pesadas',
  'Weight below 300 Hz, and less fizz.': 'Peso por debajo de 300 Hz y menos zumbido.',
  'Mellow Keys': 'Teclas suaves',
  'Takes the edge off pianos and organs.': 'Quita filo a pianos y órganos.',
  'Less Muffled': 'Menos apagado',
  'The opposite of muffled, for dull mixes.': 'Lo contrario de muffled, para mezclas sin brillo.',
  'Tame Cymbals': 'Platos domados',
  'Less above 3 kHz, for cymbals that hurt.': 'Menos por encima de 3 kHz, para platos que duelen.',
  Telephone: 'Teléfono',
  'Tinny on purpose: a small loudspeaker at the end of a line.':
    'Sonido de lata a propósito: un altavoz pequeño al otro lado de la línea.',
  'Late Night': 'De madrugada',
  'More of both ends, which ears lose when it is quiet.':
    'Más de ambos extremos, que el oído pierde a bajo volumen.',
  'Verse to Chorus': 'De estrofa a estribillo',
  'Warm in the verse; draw Morph up for a bright chorus.':
    'Warm en la estrofa; con Morph hacia arriba, un estribillo bright.',
  'Opening Up': 'Apertura',
  'From muffled to clear, for builds.': 'De muffled a clear, para subidas.',
  Nightfall: 'Anochecer',
  'From light to dark, for endings.': 'De light a dark, para finales.',
};
