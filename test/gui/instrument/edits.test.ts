import { expect, it } from 'vitest';
import { EDIT_IDS } from '../../../gui/instrument/edits.ts';
import { EDIT_IDS as OF_THE_PLUGIN } from '../../../protocol/index.ts';

it('the GUI’s edits are the plugin’s, in the same order', () => {
  expect(EDIT_IDS).toEqual(OF_THE_PLUGIN);
});
