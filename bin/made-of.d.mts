export function isMade(root: string): boolean;
export function markMade(root: string): void;
