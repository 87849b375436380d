export { addSlotResponse, centredResponseDb, rowResponseDb } from '../eq/index.ts';
