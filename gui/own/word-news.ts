import { msg, str } from '@lit/localize';

export const isBack = (term: string): string => msg(str`Your ${term} is back.`);

export const isForgotten = (term: string): string => msg(str`Your ${term} is forgotten.`);

export const isAsBefore = (term: string): string => msg(str`Your ${term} is as it was before.`);
