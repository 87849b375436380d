import type { Texts } from '../templates.ts';

/** Sentences that the plugin posts in English, and that the GUI translates where it shows them. */
export const noticeTexts: Texts = {
  'The audio processor has failed: this instance is silent until it is reloaded.':
    'El procesador de audio ha fallado: esta instancia no suena hasta que se vuelva a cargar.',
  'Lessons could not be loaded; is the network there? Ask again.':
    'No se pudieron cargar las lecciones; ¿hay red? Se puede volver a pedir.',
  'The saved state is not an object but ${0}; nothing was restored.':
    'El estado guardado no es un objeto, sino ${0}; no se restauró nada.',
  'The saved state has version ${0}, this plugin knows ${1}: what it understands was restored, the rest is kept.':
    'El estado guardado es de la versión ${0} y este plugin conoce la ${1}: se restauró lo que entiende y se conserva el resto.',
  'The saved state was made with model ${0}, this is ${1}: its words may sound different.':
    'El estado guardado se hizo con el modelo ${0}, este es ${1}: sus palabras pueden sonar distintas.',
  '"parameters" in the saved state is ${0}, not an object.':
    '«parameters» en el estado guardado es ${0}, no un objeto.',
  'The saved state has more unknown ${0} than are kept for the next save (${1} of ${2} kB in all); these are left out: ${3}.':
    'El estado guardado tiene más ${0} desconocidos de los que se conservan (${1}, de ${2} kB en total); quedan fuera: ${3}.',
  'A word of your own could not be restored and changes no sound: ${0}.':
    'Una de tus palabras no se pudo restaurar y no cambia el sonido: ${0}.',
  '${0} words of your own could not be restored and change no sound. The first problem: ${1}.':
    '${0} de tus palabras no se pudieron restaurar y no cambian el sonido. El primer problema: ${1}.',
  'Two words of your own in this song are called “${0}”: the one in place ${1} is “${2}” now.':
    'Dos de tus palabras se llaman «${0}» en esta canción: la del lugar ${1} es ahora «${2}».',
};
