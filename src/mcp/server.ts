import { McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { AppError, NotFoundError } from "../domain/errors.ts";
import type { SearchService } from "../domain/service.ts";
import { INSTRUCTIONS } from "./instructions.ts";
import { type DefectSink, describe } from "./outcome.ts";
import { POSTING_SCHEME } from "./quoted.ts";
import { postingText } from "./texts.ts";
import { addTools } from "./tools.ts";

/** What agents are served from. */
export interface McpOptions {
  /** Gives the search, or throws the `AppError` that says what is missing; asked at every call. */
  readonly service: () => SearchService | Promise<SearchService>;
  readonly version: string;
  /** Gets what was thrown where an error is a defect of the program. Default: nobody. */
  readonly onDefect?: DefectSink | undefined;
}

/** A server of the Model Context Protocol (https://modelcontextprotocol.io): the search as tools, postings as resources. */
export function createMcpServer(options: McpOptions): McpServer {
  const server = new McpServer(
    { name: "shortlist", title: "Shortlist", version: options.version },
    { instructions: INSTRUCTIONS },
  );
  addTools(server, options);
  addPostings(server, options);
  return server;
}

function addPostings(server: McpServer, { service, onDefect = () => {} }: McpOptions): void {
  const template = new ResourceTemplate(`${POSTING_SCHEME}{id}`, { list: undefined });
  const config = {
    title: "A job posting",
    description: "Its facts, each with the words that prove it, and its whole text. Ids come with search results.",
    mimeType: "text/plain",
  };
  server.registerResource("posting", template, config, async (uri, { id }) => {
    try {
      const posting = await (await service()).posting(decodeURIComponent(String(id)));
      return { contents: [{ uri: uri.href, mimeType: config.mimeType, text: postingText(posting) }] };
    } catch (error) {
      if (error instanceof NotFoundError) throw new ResourceNotFoundError(uri.href, error.message);
      if (error instanceof AppError) throw new Error(describe(error), { cause: error });
      onDefect(error);
      throw new Error(describe(error));
    }
  });
}
