/** The logo files that a config names, as the checksums that rules compare. */
import { join } from 'node:path';
import { layerTrouble } from '../config/parse.js';
import type { Layer, ListSetting } from '../config/types.js';
import type { Trouble } from '../types.js';

interface WithLogos {
  readonly layers: readonly Layer[];
  readonly troubles: readonly Trouble[];
}

const checksum = /^[0-9a-f]{64}$/i;

/** A file is named from the folder of its config; a checksum stays as it is. */
export async function withLogos(layers: readonly Layer[]): Promise<WithLogos> {
  const troubles: Trouble[] = [];
  const read = await Promise.all(
    layers.map(async (layer) => {
      const logos = layer.config.organisation?.logos as ListSetting | undefined;
      if (logos === undefined) return layer;
      const list = Array.isArray(logos) ? logos : ((logos as { add?: readonly string[] }).add ?? []);
      const path = ['organisation', 'logos', ...(Array.isArray(logos) ? [] : ['add'])];
      if (list.every((one) => checksum.test(one))) return layer;
      const { pictureChecksum } = await import('../io/pictures.js');
      const sums = list.map((one: string, at: number) => {
        const sum = checksum.test(one) ? one : pictureChecksum(one, join(layer.folder, 'logos'));
        if (sum === undefined) troubles.push(layerTrouble(layer, [...path, at], notALogo(one)));
        return sum ?? one;
      });
      const organisation = { ...layer.config.organisation, logos: Array.isArray(logos) ? sums : { ...logos, add: sums } };
      return { ...layer, config: { ...layer.config, organisation } };
    }),
  );
  return { layers: read, troubles };
}

const notALogo = (file: string) =>
  `“${file}” is neither a picture inside the project, named from the folder of this config, nor a SHA-256 checksum`;
