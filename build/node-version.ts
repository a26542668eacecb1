/** One plain sentence when this Node cannot run the newsroom; undefined when it can. */
export function nodeComplaint(version: string = process.versions.node): string | undefined {
  if (Number(version.split('.')[0]) >= 24) return undefined;
  return `Tribune Desk needs Node 24 and this is Node ${version}. Run "npm ci", then start it through npm: it brings its own Node.`;
}

/** Ends the process with that sentence, before an old Node fails in a way that explains nothing. */
export function requireNode(): void {
  const complaint = nodeComplaint();
  if (!complaint) return;
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
