import { isTag, isText, type ParentNode } from "domhandler";
import { walk } from "./dom.ts";

/** Length of an element's text and of the links in it, in code units without white space. */
export interface Measure {
  readonly text: number;
  readonly links: number;
}
/** Measures of a tree's nodes as they were when it was measured. */
export type Measures = ReadonlyMap<ParentNode, Measure>;

/** Measures every node below `root`, itself included. */
export function measure(root: ParentNode): Measures {
  const measures = new Map<ParentNode, Measure>();
  const open: { text: number; links: number }[] = [];
  walk(root, {
    enter(node) {
      const top = open[open.length - 1];
      if (isText(node) && top !== undefined) top.text += node.data.replace(/\s+/g, "").length;
      if ("children" in node) open.push({ text: 0, links: 0 });
      return true;
    },
    leave(node) {
      const own = open.pop() ?? { text: 0, links: 0 };
      if (isTag(node) && node.name === "a") own.links = own.text;
      measures.set(node, own);
      const parent = open[open.length - 1];
      if (parent !== undefined) {
        parent.text += own.text;
        parent.links += own.links;
      }
    },
  });
  return measures;
}
