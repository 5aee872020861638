import type { Plugin } from 'rolldown';

export declare function idleFunctions(idleIn: (id: string) => ReadonlySet<string> | undefined): Plugin;
