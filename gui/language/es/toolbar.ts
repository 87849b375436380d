import { html } from 'lit';
import type { Markup, Texts } from '../templates.ts';

export const toolbarTexts: Texts = {
  Undo: 'Deshacer',
  Redo: 'Rehacer',
  'Go to ${0}': 'Ir a ${0}',
  'Copy ${0} to ${1}': 'Copiar ${0} a ${1}',
  'Match loudness': 'Igualar volumen',
  'Auto gain for both.': 'Ganancia automática en ambos.',
  'Spectrum before and after': 'Espectro antes y después',
  'B is still as A.': 'B aún es igual que A.',
  'They are equally loud.': 'Suenan igual de fuerte.',
  '${0} is ${1} louder.': '${0} suena ${1} más fuerte.',
};

export const toolbarMarkup: Markup = {
  'hold-to-hear': html`Mantener <span class="letter">${0}</span><span class="letter key"> o </span
    ><span class="key">la tecla C</span> para oír ${1}.`,
};
