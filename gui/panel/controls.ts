import { msg } from '@lit/localize';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { DIAL_TEXTS } from '../instrument/dial-text.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import { parameterLabel } from '../instrument/parameter-label.ts';
import type { ValueEvent } from '../kit/value-event.ts';
import { labelledSliderTag } from './labelled-slider.ts';
import type { PanelContent, PanelInput } from './panel-model.ts';

const sliderTag = unsafeStatic(labelledSliderTag);

/** What a control of the panel does, for a person. */
function describe(id: keyof typeof DIAL_TEXTS | 'autoGain' | 'bypass'): string {
  switch (id) {
    case 'amount':
      return msg(
        'How strongly the words work. Zero is flat; below zero they are turned round, for less of a word.',
      );
    case 'output':
      return msg('The level behind the equaliser.');
    case 'autoGain':
      return msg('Keeps the sound about as loud as it comes in, so that you judge its colour.');
    case 'bypass':
      return msg('Lets the sound through unchanged, to compare.');
  }
}

/** The slider of a parameter. */
export function parameterSlider(
  link: InstrumentController,
  { state }: PanelInput,
  { now, specs }: PanelContent,
  id: keyof typeof DIAL_TEXTS,
) {
  return staticHtml`<${sliderTag}
    class="moves"
    .parameter=${id}
    .label=${parameterLabel(id)}
    .description=${describe(id)}
    .spec=${specs[id]}
    .value=${state.values[id]}
    .colour=${now.colour}
    .writing=${DIAL_TEXTS[id]}
    @value-asked=${({ value }: ValueEvent) => link.editSession.set({ [id]: value })}
  ></${sliderTag}>`;
}

/** The switch of a parameter. */
export function parameterSwitch(
  link: InstrumentController,
  id: 'autoGain' | 'bypass',
  { values }: PanelInput,
) {
  const on = values[id] >= 0.5;
  return staticHtml`<button
    aria-pressed=${on}
    aria-description=${describe(id)}
    @click=${() => link.editSession.set({ [id]: on ? 0 : 1 })}
  >${parameterLabel(id)}</button>`;
}
