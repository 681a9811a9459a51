export interface TextBlock {
  heading: boolean;
  text: string;
}

/** Plain text as people type it: blank lines part it into paragraphs, "## " makes one a heading. */
export const textBlocks = (text: string): TextBlock[] =>
  text
    .replace(/^## .*$/gm, "\n$&\n")
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "" && block !== "##")
    .map((block) => {
      const heading = block.startsWith("## ");
      return { heading, text: heading ? block.slice(3).trim() : block };
    });
