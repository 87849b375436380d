import { html } from 'lit';
import type { Markup, Texts } from '../templates.ts';

export const ownTexts: Texts = {
  // The list of a person's own words.
  'Your words': 'Tus palabras',
  'Import…': 'Importar…',
  Back: 'Volver',
  'A new word': 'Una palabra nueva',
  'A word of 1 to 64 letters': 'Una palabra de 1 a 64 letras',
  'Teach it by ear': 'Enseñarla de oído',
  'Take what is heard': 'Tomar lo que suena',
  'None yet. Teach one here, or choose “Make it mine” under any word: answers to six pairs of sounds mostly bring it nearer to what you mean.':
    'Aún no hay ninguna. Se puede enseñar una aquí, o elegir «Hacerla mía» debajo de cualquier palabra: las respuestas a seis parejas de sonidos suelen acercarla a lo que quieres decir.',
  Use: 'Usar',
  'Use ${0}': 'Usar ${0}',
  Teach: 'Enseñar',
  'Teach ${0} on': 'Enseñar ${0} un poco más',
  Export: 'Exportar',
  'Export ${0}': 'Exportar ${0}',
  Forget: 'Olvidar',
  'Forget ${0}': 'Olvidar ${0}',
  'in this browser': 'en este navegador',
  'Add to this song': 'Añadir a esta canción',
  'Add ${0} to this song': 'Añadir a esta canción: ${0}',
  'Loading…': 'Cargando…',

  // What has come of it.
  'All places for your own words are taken in this song: forget one before you keep this.':
    'En esta canción no quedan lugares para palabras propias: hay que olvidar una antes de guardar esta.',
  'Your ${0} is back.': 'Tu ${0} está de vuelta.',
  'Your ${0} is as it was before.': 'Tu ${0} está como antes.',
  'Your ${0} is forgotten.': 'Tu ${0} se ha olvidado.',
  'Your ${0} is here.': 'Tu ${0} está aquí.',
  'The word of “${0}” is yours now.': 'La palabra de «${0}» ya es tuya.',
  'Your ${0} is here, and heard.': 'Tu ${0} está aquí, y se oye.',
  'Your ${0} is here, and heard; what was edited is a part of it.':
    'Tu ${0} está aquí, y se oye; los cambios son ya parte de la palabra.',
  'Your ${0} is kept, in this song and in this browser.':
    'Tu ${0} queda en esta canción y en este navegador.',
  'Your ${0} is kept in this song, but not in this browser.':
    'Tu ${0} queda en esta canción, pero no en este navegador.',
  'Your ${0} is not kept; you can go on where you were.':
    'Tu ${0} no se ha guardado; se puede seguir donde se dejó.',
  'In this browser, your ${0} stays as it is: ${1}':
    'En este navegador, tu ${0} queda como está: ${1}',
  'it has changed since.': 'ha cambiado desde entonces.',
  'Your ${0} is in this song, but not kept in this browser: ${1}':
    'Tu ${0} está en esta canción, pero no se guarda en este navegador: ${1}',
  'Your own words: ${0}': 'Tus palabras: ${0}',
  'your “${0}” in this browser': 'tu «${0}» en este navegador',
  'This instrument has no room for words of your own.':
    'Este instrumento no tiene sitio para palabras propias.',
  'a later version of the plugin keeps this word there.':
    'una versión posterior del plugin guarda allí esta palabra.',
  'they are too much.': 'son demasiado.',
  'a later version of the plugin wrote it.': 'lo escribió una versión posterior del plugin.',
  'there are no words of this plugin.': 'no hay palabras de este plugin.',
  'they are ${0}, and ${1} are the most.': 'son ${0}, y caben ${1} como mucho.',
  '${0} of your words had no name.': '${0} de tus palabras no tenían nombre.',

  // What edits can teach.
  'Learn from this': 'Aprender de esto',
  'Fit the rest': 'Adaptar el resto',
  'Moves the other bands as your edit says': 'Mueve las demás bandas según tus cambios',
  'Learned: this is your ${0} now, as near as a word comes to it.':
    'Aprendido: este es ahora tu ${0}, tan cerca como llega una palabra.',
  'Learned: this is your ${0} now, as near as a word comes to it. What was edited is a part of it.':
    'Aprendido: este es ahora tu ${0}, tan cerca como llega una palabra. Los cambios son ya parte de la palabra.',

  // A lesson.
  'Your ${0}': 'Tu ${0}',
  Leave: 'Salir',
  Keep: 'Guardar',
  'Pair ${0} of ${1}': 'Pareja ${0} de ${1}',
  '1 answer': '1 respuesta',
  '${0} answers': '${0} respuestas',
  '1st sound': '1.er sonido',
  '2nd sound': '2.º sonido',
  '1st, by far': '1.º, con claridad',
  '1st, a bit': '1.º, un poco',
  'No difference': 'Sin diferencia',
  '2nd, a bit': '2.º, un poco',
  '2nd, by far': '2.º, con claridad',
  'Listen to': 'Escuchar',
  'Not taken.': 'No se ha tomado.',
  'Nothing to keep yet: answer a pair first.':
    'Aún no hay nada que guardar: primero hay que responder a una pareja.',
  'Listen to both first.': 'Primero hay que escuchar los dos.',
  'Nothing is heard. Press play where your music is.':
    'No se oye nada. Hay que poner la música en marcha.',
  'Both are equally loud.': 'Los dos suenan igual de fuerte.',
  'Both are heard: choose an answer.': 'Ya se han oído los dos: a elegir una respuesta.',
  'Neither of the two is heard.': 'No se oye ninguno de los dos.',
  '${0} plays.': 'Suena: ${0}.',
  'Most people’s': 'El de la mayoría',
  'most people’s': 'el de la mayoría',
  'No EQ': 'Sin EQ',
  'yours so far': 'el tuyo hasta ahora',
  'Three more answers': 'Tres respuestas más',
  'Enter keeps the word after three answers; the button Keep does now.':
    'Intro guarda la palabra tras tres respuestas; ahora la guarda el botón Guardar.',
  'Enter keeps it. Or three more answers?': 'Intro la guarda. ¿O tres respuestas más?',
  'Edits, amount and bypass were left out of the lesson; they are heard again when you keep it.':
    'Cambios, cantidad y bypass quedaron fuera de la lección; vuelven a oírse al guardar.',
  'Your answers agree.': 'Tus respuestas concuerdan.',
  'Your answers mostly agree.': 'Tus respuestas concuerdan en general.',
  'Your answers contradict each other: a pair that came twice was answered otherwise.':
    'Tus respuestas se contradicen: una pareja repetida tuvo otra respuesta.',
};

export const ownMarkup: Markup = {
  'remember-as-mine': html`Recordar como mi <i lang=${0}>${1}</i>`,
  'your-word': html`Tu <i>${0}</i>`,
  'which-is-nearer': html`¿Cuál se acerca más a lo que quieres decir con <i>${0}</i>?`,
};
