import type { Texts } from '../templates.ts';

/** Texts of the rooms `kit` and `instrument`. */
export const instrumentTexts: Texts = {
  // Percentages and places.
  '${0} percent': '${0} por ciento',
  'empty place': 'lugar vacío',
  'an empty place': 'un lugar vacío',
  'your ${0}': 'tu ${0}',

  // What the sound is.
  'Bypassed.': 'En bypass.',
  'The sound passes unchanged.': 'El sonido pasa sin cambios.',
  ', then ': ', luego ',
  'Still nearest to ${0}.': 'Lo más cercano sigue siendo ${0}.',
  'Now nearest to ${0}.': 'Lo más cercano ahora: ${0}.',
  'Two sounds to choose from.': 'Dos sonidos para elegir.',
  'You hear one of them in place of the whole, and as loud.':
    'Se oye uno de ellos en lugar del conjunto, e igual de fuerte.',
  'Not in bounces or exports.': 'No va en bounces ni exportaciones.',
  'Everything is heard again.': 'Se vuelve a oír todo.',
  'The change by itself.': 'El cambio por sí solo.',
  'You hear only what the equaliser changes, as loud as the whole.':
    'Se oye solo lo que cambia el ecualizador, tan fuerte como el conjunto.',
  'Band ${0} by itself.': 'La banda ${0} por sí sola.',
  'You hear only what the equaliser changes where band ${0} is, as loud as the whole.':
    'Se oye solo lo que cambia el ecualizador en la banda ${0}, tan fuerte como el conjunto.',
  'You hear only where band ${0} is.': 'Se oye solo la zona de la banda ${0}.',

  // What a song or a file has that cannot be read.
  'The plugin does not answer: ${0}': 'El plugin no responde: ${0}',
  'What this song keeps of A and B was left out: ${0}':
    'Se omitió lo que esta canción guarda de A y B: ${0}',
  'it is of another version of the plugin.': 'es de otra versión del plugin.',
  'it is no object.': 'no es un objeto.',
  'it does not say which is heard.': 'no dice cuál se oye.',
  'a preset has no name.': 'un preset no tiene nombre.',
  'the other setting is no object.': 'el otro ajuste no es un objeto.',
  'it has no parameters.': 'no tiene parámetros.',
  'the word ${0} is not in the vocabulary.': 'la palabra ${0} no está en el vocabulario.',
  'your word ${0} is not in this song.': 'tu palabra ${0} no está en esta canción.',
  '${0} is no value for ${1}.': '${0} no es un valor para ${1}.',
  'an object': 'un objeto',

  // Files and the storage of the browser.
  '“${0}” goes to your downloads.': '«${0}» va a las descargas.',
  '“${0}” goes to your downloads. If it does not arrive, this page may not save files: open it in a window of its own.':
    '«${0}» va a las descargas. Si no llega, esta página no puede guardar archivos: hay que abrirla en su propia ventana.',
  'This page may not save files, so the text of “${0}” was copied instead.':
    'Esta página no puede guardar archivos, así que se copió el texto de «${0}».',
  'This page may neither save files nor copy: open it in a window of its own.':
    'Esta página no puede guardar archivos ni copiar: hay que abrirla en su propia ventana.',
  presets: 'presets',
  words: 'palabras',
  'This browser keeps your ${0} again, with those that it had not kept before.':
    'Este navegador vuelve a guardar tus ${0}, también lo que no había guardado antes.',
  'Your ${0} cannot be read: ${1}': 'No se pueden leer tus ${0}: ${1}',
  'A later version of the plugin keeps your ${0} in this browser (version ${1}), and they stay as they are. What you save here is gone when the page closes: export it.':
    'Una versión posterior del plugin guarda tus ${0} en este navegador (versión ${1}), y así se quedan. Lo que se guarde aquí se pierde al cerrar la página: conviene exportarlo.',
  'This browser does not keep ${0} for this page: export yours, or they are gone when it closes.':
    'Este navegador no guarda ${0} para esta página: lo que no se exporte se pierde al cerrarla.',
  '${0} What was there is kept aside.': '${0} Lo que había queda guardado aparte.',

  // The sliders of amount and output.
  '${0}, number': '${0}, número',
  'Limited to ${0}: it goes from ${1} to ${2}.': 'Limitado a ${0}: va de ${1} a ${2}.',
  '${0}, words inverted': '${0}, palabras invertidas',
  'Type 80 or −50 %': 'Escribir 80 o −50 %',
  inverted: 'invertidas',
};
