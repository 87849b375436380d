import { html } from 'lit';
import type { Markup, Texts } from '../templates.ts';

export const toolbarTexts: Texts = {
  'Undone. Steps left to undo: ${0}': 'Deshecho. Pasos que quedan por deshacer: ${0}',
  'Done again. Steps left to undo: ${0}': 'Rehecho. Pasos que quedan por deshacer: ${0}',
  // The tool bar and its menu.
  Undo: 'Deshacer',
  Redo: 'Rehacer',
  Compare: 'Comparar',
  'Compare and undo': 'Comparar y deshacer',
  'Setting ${0}': 'Ajuste ${0}',
  'Go to ${0}': 'Ir a ${0}',
  'Copy ${0} to ${1}': 'Copiar ${0} a ${1}',
  'Match loudness': 'Igualar el volumen',
  'Auto gain for both.': 'Ganancia automática en ambos.',
  'Spectrum before and after': 'Espectro antes y después',
  'B is still as A.': 'B aún es igual que A.',
  'They are equally loud.': 'Suenan igual de fuerte.',
  '${0} is ${1} louder.': '${0} suena ${1} más fuerte.',

  // The presets.
  Presets: 'Presets',
  'Preset · ': 'Preset · ',
  ', changed': ', con cambios',
  Yours: 'Tuyos',
  Tones: 'Tonos',
  Walks: 'Recorridos',
  'Keep and share': 'Guardar y compartir',
  'Save as…': 'Guardar como…',
  'Save changes': 'Guardar los cambios',
  'Delete this preset': 'Eliminar este preset',
  'Import presets…': 'Importar presets…',
  'Export your presets': 'Exportar tus presets',
  'Copy as Equalizer APO text': 'Copiar como texto de Equalizer APO',
  'Save as SVG': 'Guardar como SVG',
  'Save preset': 'Guardar preset',
  Name: 'Nombre',
  Save: 'Guardar',
  Cancel: 'Cancelar',
  Dismiss: 'Descartar',
  '${0} to ${1}': '${0} a ${1}',
  '${0} and ${1}': '${0} y ${1}',

  // What has come of it.
  '“${0}” cannot be played: ${1}': '«${0}» no se puede cargar: ${1}',
  'Saved as “${0}”.': 'Guardado como «${0}».',
  '“${0}” is saved.': '«${0}» se ha guardado.',
  '“${0}” is deleted.': '«${0}» se ha eliminado.',
  '1 preset imported.': '1 preset importado.',
  '${0} presets imported.': '${0} presets importados.',
  'So were ${0} more.': 'Lo mismo con ${0} más.',
  '“${0}” was not imported: ${1}': '«${0}» no se importó: ${1}',
  'Copied: a text that Equalizer APO reads.': 'Copiado: un texto que lee Equalizer APO.',
  'This page may not use the clipboard, so the text was saved as a file.':
    'Esta página no puede usar el portapapeles, así que el texto se guardó en un archivo.',
  'It was not saved: ${0}': 'No se guardó: ${0}',
  'it cannot be read.': 'no se puede leer.',
  'it is too large.': 'es demasiado grande.',
  'it is no JSON.': 'no es JSON.',
  'it has version ${0}, which a later version of the plugin wrote; this one reads version ${1}.':
    'es de la versión ${0}, escrita por una versión posterior del plugin; esta lee la versión ${1}.',
  'it has no version that the plugin knows.': 'no tiene una versión que el plugin conozca.',
  'there are no presets of this plugin in it.': 'no contiene presets de este plugin.',
  'it has ${0} presets, and ${1} are the most.': 'tiene ${0} presets, y caben ${1} como mucho.',
  'Number ${0}': 'El número ${0}',
  '${0} was left out: ${1}': '${0} se omitió: ${1}',
  'it has no name.': 'no tiene nombre.',
  'its parameters are not plain values.': 'sus parámetros no son valores simples.',

  // The plugin's own presets.
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

export const toolbarMarkup: Markup = {
  'hold-to-hear': html`Mantener <span class="letter">${0}</span><span class="letter key"> o </span
    ><span class="key">la tecla C</span> para oír ${1}.`,
};
