export const STOCK_MODULE_ID = 'bench-stock';

/** Twenty floats, 0 … 1: about as many parameters as an equaliser of five bands has. */
export const STOCK_PARAMETER_IDS = Array.from({ length: 20 }, (_, i) => `parameter${i + 1}`);
