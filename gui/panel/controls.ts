import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { SliderId } from '../instrument/dial-text.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import { parameterLabel } from '../instrument/parameter-label.ts';
import type { ValueEvent } from '../kit/value-event.ts';
import { labelledSliderTag } from './labelled-slider.ts';
import type { PanelContent, PanelInput } from './panel-model.ts';

const sliderTag = unsafeStatic(labelledSliderTag);

/** How the value of a slider reads and is spoken. */
interface ValueTexts {
  readonly toText: (value: number) => string;
  readonly toSpeech?: (value: number) => string;
}

/** The slider of a parameter. */
export function parameterSlider(
  link: InstrumentController,
  { state }: PanelInput,
  { now, specs }: PanelContent,
  id: SliderId,
  { toText, toSpeech }: ValueTexts,
) {
  return staticHtml`<${sliderTag}
    class="moves"
    .parameter=${id}
    .label=${parameterLabel(id)}
    .spec=${specs[id]}
    .value=${state.values[id]}
    .colour=${now.colour}
    .toText=${toText}
    .toSpeech=${toSpeech}
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
    @click=${() => link.editSession.set({ [id]: on ? 0 : 1 })}
  >${parameterLabel(id)}</button>`;
}
