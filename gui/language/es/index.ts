// Español: neutral, como lo escriben quienes mezclan música. Órdenes en infinitivo, sin «tú» donde se puede.
//
// Glossary (one idea, one name):
//   equaliser     ecualizador          band          banda               gain           ganancia
//   frequency     frecuencia           Q             Q                   output         salida
//   low shelf     shelving bajo        bell          campana             high shelf     shelving alto
//   lift / dip    realce / recorte     amount        cantidad            auto gain      ganancia automática
//   bypass        bypass               word          palabra             walk, slider   recorrido, deslizador
//   pad           pad                  map           mapa                setting A / B  ajuste A / B
//   preset        preset               to pin        fijar               solo           solo
//   lesson        lección              pair          pareja              answer         respuesta
//   notice        aviso                place (slot)  lugar               loudness       volumen percibido
//   edit          cambio               curve         curva               spectrum       espectro
import { templatesOf, translator } from '../templates.ts';
import type { Markup, Texts } from '../templates.ts';
import { graphTexts } from './graph.ts';
import { helpTexts } from './help.ts';
import { instrumentTexts } from './instrument.ts';
import { noticeTexts } from './notices.ts';
import { ownMarkup, ownTexts } from './own.ts';
import { presetTexts } from './presets.ts';
import { toolbarMarkup, toolbarTexts } from './toolbar.ts';
import { tipTexts } from './tips.ts';
import { wordsTexts } from './words.ts';

export const texts: Texts = {
  ...instrumentTexts,
  ...graphTexts,
  ...helpTexts,
  ...toolbarTexts,
  ...ownTexts,
  ...tipTexts,
  ...wordsTexts,
};

export const markup: Markup = { ...toolbarMarkup, ...ownMarkup };

export const templates = templatesOf(texts, markup);

/** Translates what others than the GUI have written in English: notices of the plugin, and its presets. */
export const translate = translator({ ...noticeTexts, ...presetTexts });
