import type { Plugin } from 'rolldown';

export declare function lazyConstants(): Plugin;
