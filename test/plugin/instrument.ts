import type { WebAudioModule } from '@webaudiomodules/api';
import type { Instrument } from '../../gui/index.ts';

/** A plugin's GUI in the document, with the instrument that it has been given. */
export async function openGui(
  plugin: WebAudioModule,
): Promise<{ readonly gui: HTMLElement; readonly instrument: Instrument }> {
  const gui = (await plugin.createGui()) as HTMLElement & { readonly instrument: Instrument };
  document.body.append(gui);
  return { gui, instrument: gui.instrument };
}
