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
  '“${0}” is back.': '«${0}» vuelve a estar.',
  '“${0}” is ready.': '«${0}» está listo.',
  '${0}: ready.': '${0}: listo.',
  'Ready.': 'Listo.',
  'Not copied: this page may not use the clipboard.':
    'No se copió: esta página no puede usar el portapapeles.',
  '1 preset imported.': '1 preset importado.',
  '${0} presets imported.': '${0} presets importados.',
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
