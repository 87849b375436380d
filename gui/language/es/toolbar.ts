import { html } from 'lit';
import type { Markup, Texts } from '../templates.ts';

export const toolbarTexts: Texts = {
  Undone: 'Deshecho',
  'Done again': 'Rehecho',
  'Steps left to undo: ${0}': 'Pasos que quedan por deshacer: ${0}',
  'Nothing left to undo.': 'No queda nada por deshacer.',
  'Nothing left to redo.': 'No queda nada por rehacer.',
  '${0} is copied to ${1}.': '${0} se ha copiado en ${1}.',
  'Auto gain is on for A and B.': 'La ganancia automática está activada en A y B.',
  'Auto gain is off for A and B.': 'La ganancia automática está desactivada en A y B.',
  'The spectrum is shown.': 'El espectro se muestra.',
  'The spectrum is hidden.': 'El espectro está oculto.',
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
  'Preset · ${0}': 'Preset · ${0}',
  'Preset · ${0}, changed': 'Preset · ${0}, con cambios',
  Yours: 'Tuyos',
  'no change': 'sin cambios',
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
  'A preset needs a name.': 'Un preset necesita un nombre.',
  Save: 'Guardar',
  Cancel: 'Cancelar',
  Dismiss: 'Descartar',
  '${0} to ${1}': '${0} a ${1}',
  '${0} and ${1}': '${0} y ${1}',

  // What has come of it.
  '“${0}” cannot be played: ${1}': '«${0}» no se puede cargar: ${1}',
  'Saved as “${0}”.': 'Guardado como «${0}».',
  'There is a preset “${0}” already: saved as “${1}”.':
    'Ya existe un preset «${0}»: guardado como «${1}».',
  '“${0}” now has these settings.': '«${0}» tiene ahora estos ajustes.',
  '“${0}” is as it was before.': '«${0}» está como antes.',
  '“${0}” is deleted.': '«${0}» se ha eliminado.',
  '“${0}” stays as it is: it has changed since.':
    '«${0}» se queda como está: ha cambiado desde entonces.',
  '“${0}” is back.': '«${0}» vuelve a estar.',
  '“${0}” is not back: another preset has its name by now.':
    '«${0}» no vuelve: otro preset ya tiene su nombre.',
  '“${0}” is ready.': '«${0}» está listo.',
  '${0}: ready.': '${0}: listo.',
  'Ready.': 'Listo.',
  'The export could not be loaded; is the network there? Try again.':
    'No se pudo cargar la exportación; ¿hay red? Inténtalo de nuevo.',
  'Not copied: this page may not use the clipboard.':
    'No se copió: esta página no puede usar el portapapeles.',
  '1 preset imported.': '1 preset importado.',
  '${0} presets imported.': '${0} presets importados.',
  'No new presets.': 'Ningún preset nuevo.',
  '1 was there already.': '1 ya estaba.',
  '${0} were there already.': '${0} ya estaban.',
  'So were ${0} more.': 'Lo mismo con ${0} más.',
  '“${0}” was not imported: ${1}': '«${0}» no se importó: ${1}',
  'Copied: a text that Equalizer APO reads.': 'Copiado: un texto que lee Equalizer APO.',
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
};

export const toolbarMarkup: Markup = {
  'hold-to-hear': html`Mantener <span class="letter">${0}</span><span class="letter key"> o </span
    ><span class="key">la tecla C</span> para oír ${1}.`,
};
