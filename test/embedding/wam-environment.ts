import initializeWamEnv from '@webaudiomodules/sdk/src/WamEnv.js';
import initializeWamGroup from '@webaudiomodules/sdk/src/WamGroup.js';
import { GROUP_ID, GROUP_KEY } from './group.ts';

// The code that `initializeWamHost` runs from blob: URLs, as a file, for pages that forbid such URLs.
initializeWamEnv('2.0.0');
initializeWamGroup(GROUP_ID, GROUP_KEY);
