export { runSoak } from './run.ts';
export {
  MOST_DIFFERENCE,
  MOST_GROWTH_BYTES,
  MOST_LATER_GROWTH_BYTES,
  heapGrowth,
  soakFaults,
} from './verdict.ts';
