/**
 * Plain names ⇄ names in the cluster. No prefix may be the beginning of another one that shares the cluster: the
 * streams of the longer would be taken for those of the shorter.
 */
export class StreamNames {
  /** @throws TypeError for a prefix that is empty, not Unicode, or of system streams (`$…`). */
  constructor(readonly prefix: string) {
    if (prefix === '' || prefix.startsWith('$') || !prefix.isWellFormed()) {
      throw new TypeError(
        `STREAM_PREFIX must be a text that does not begin with "$", such as "permittrail.", not ${JSON.stringify(prefix)}`,
      );
    }
  }

  /** Begins the names of the streams that hold the metadata of ours. */
  get metadataPrefix(): string {
    return '$$' + this.prefix;
  }

  metadataOf(stream: string): string {
    return this.metadataPrefix + stream;
  }

  /** The stream of ours that a metadata stream describes. */
  described(metadataStream: string): string {
    return metadataStream.slice(this.metadataPrefix.length);
  }

  inCluster(stream: string): string {
    return this.prefix + stream;
  }

  isOurs(clusterStream: string): boolean {
    return clusterStream.startsWith(this.prefix);
  }

  plain(clusterStream: string): string {
    return clusterStream.slice(this.prefix.length);
  }
}
