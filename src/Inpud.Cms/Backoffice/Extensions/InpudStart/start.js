import { hidden } from './hidden.js';

/** Runs before anything is drawn. */
export const onInit = (_host, registry) => hidden.forEach((alias) => registry.exclude(alias));
