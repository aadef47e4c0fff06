import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack, { type Configuration } from "webpack";

const root = process.cwd();
const folder = join(root, "dist/web/simulator/bench");

/** Builds the empty page the way the pane is built, into the folder that the trial serves; returns its removal. */
export async function buildEmptyPage(): Promise<() => void> {
  const { default: configure } = (await import(pathToFileURL(join(root, "webpack.config.js")).href)) as {
    default: (options: { outDir: string }) => [Configuration];
  };
  const [pane] = configure({ outDir: folder });
  // What the pane's own build tells the browser about its scripts, the empty page's build tells too.
  const compileHints = (pane.plugins ?? [])
    .filter((plugin) => plugin instanceof webpack.BannerPlugin)
    .map(({ options }) => new webpack.BannerPlugin({ ...options, test: /\.js$/ }));
  const page = (name: string) =>
    new HtmlWebpackPlugin({
      template: join(root, `bench/empty-page/${name}.html`),
      filename: `${name}.html`,
    });
  const compiler = webpack({
    ...pane,
    entry: { empty: "./bench/empty-page/main.tsx" },
    output: { ...pane.output, filename: "[name].[contenthash:10].js" },
    plugins: [...compileHints, page("when-ready"), page("with-office"), page("alone")],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
