// Reads texts (JSON), and prints CommonMark's examples and the texts as markdown-it renders them.
import footnote from "markdown-it-footnote"
import MarkdownIt from "markdown-it"
import spec from "commonmark-spec"
import { readFileSync } from "node:fs"

const md = new MarkdownIt({ html: false }).use(footnote)
const texts = JSON.parse(readFileSync(0, "utf8"))
process.stdout.write(JSON.stringify({ examples: spec.tests, rendered: texts.map((text) => md.render(text)) }))
