import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";

const root = import.meta.dirname;

/** In trial mode the pages load Microsoft's script from our own origin, with the simulated host before it. */
const trialOfficeScripts = ["/simulator/host-shim.js", "/office-js/office.js"];
const productionOfficeScripts = ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"];

/** The pages of the add-in. The redirect page must not load office.js: msal hands the answer over there. */
const addInPages = [
  { name: "taskpane", entry: "taskpane/main.tsx", html: "taskpane/taskpane.html", office: true },
  { name: "dialog", entry: "taskpane/dialog/main.ts", html: "taskpane/dialog.html", office: true },
  {
    name: "auth-redirect",
    entry: "taskpane/auth-redirect/main.ts",
    html: "taskpane/auth-redirect.html",
    office: false,
  },
  { name: "commands", entry: "commands/main.ts", html: "commands/commands.html", office: true },
];
const simulatorPages = [
  { name: "simulator", entry: "simulator/main.tsx", html: "simulator/index.html", office: false },
];
/** Loaded by pages through a fixed address, so they carry no content hash and share no chunk. */
const hostShim = { name: "host-shim", entry: "simulator/host-shim.ts", fileName: "simulator/host-shim.js" };
/** Runs in pages that the service makes: see src/service/connect. */
const connect = { name: "connect", entry: "taskpane/connect/main.ts", fileName: "taskpane/connect.js" };

const minimizer = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  minimizerOptions: { compress: { passes: 3 } },
  extractComments: false,
});

/**
 * Tells the browser to compile the whole script while it arrives, beside the page's thread, instead of function by
 * function on that thread as they are called. Most of what the pane loads first runs at once, so nothing is wasted.
 * Written after minifying, which would take a comment away; browsers that do not know it see a comment.
 */
const compileHint = new webpack.BannerPlugin({
  banner: "//# allFunctionsCalledOnLoad",
  raw: true,
  test: /taskpane\/(taskpane|profile)\..*\.js$/,
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
});

/**
 * The same for msal, of which a sign-in runs little: only its one module is compiled ahead, because browsers take a
 * function in parentheses for one that is called at once. Otherwise all of it would be read a second time, on the page's
 * thread, when it is first run.
 */
const compileMsalAhead = {
  apply(compiler) {
    const name = "CompileMsalAhead";
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
    compiler.hooks.compilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        for (const file of Object.keys(assets).filter((asset) => /taskpane\/msal\..*\.js$/.test(asset)))
          compilation.updateAsset(file, (source) => new webpack.sources.RawSource(inParentheses(source)));
      });
    });
  },
};

function inParentheses(source) {
  return String(source.source()).replace(/\{(\d+)(\(\w,\w,\w\)\{.*\})\}\]\);$/s, "{$1:(function$2)}]);");
}

function compileScripts(tsx) {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  };
}

function htmlPage(page, officeScripts) {
  return new HtmlWebpackPlugin({
    template: path.join(root, page.html),
    filename: page.html,
    chunks: [page.name],
    inject: "head",
    scriptLoading: "defer",
    minify: false,
    officeScripts: page.office ? officeScripts : [],
    fileOfChunk,
  });
}

/** The address, beside the page, of a part that the page loads later: for a preload link in its template. */
function fileOfChunk(compilation, name) {
  const [file] = compilation.namedChunks.get(name)?.files ?? [];
  if (file === undefined) throw new Error(`There is no chunk named ${name}`);
  return path.posix.basename(file);
}

/** What every compilation shares. `parser.javascript.url` is off: `new URL(x, y)` is an address, not an asset. */
function base(name, outDir, watch) {
  return {
    name,
    context: root,
    target: ["web", "es2022"],
    mode: watch ? "development" : "production",
    devtool: watch ? "source-map" : false,
    output: { path: outDir, publicPath: "auto" },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      parser: { javascript: { url: false } },
      rules: [
        { test: /\.tsx$/, exclude: /node_modules/, use: compileScripts(true) },
        { test: /\.ts$/, exclude: /node_modules/, use: compileScripts(false) },
      ],
    },
    optimization: { minimizer: [minimizer] },
    performance: false,
    infrastructureLogging: { level: "error" },
  };
}

/** Packages stay in the named part that asks for them: each file costs its page a request of its own. */
const cacheGroups = { defaultVendors: false };

function pagesConfig(name, pages, { outDir, watch, officeScripts }) {
  const config = base(name, outDir, watch);
  const folders = new Map(pages.map((page) => [page.name, path.dirname(page.html)]));
  // A page starts from one script: only the pages' later parts are shared. Splitting the start too costs the
  // pane 1.8 kB gzip, because what is in another script can no longer be merged and trimmed together.
  // Scripts stand beside their page; what pages share, and what comes later, beside the first page.
  const sharedFolder = path.dirname(pages[0].html);
  return {
    ...config,
    entry: Object.fromEntries(pages.map((page) => [page.name, `./${page.entry}`])),
    output: {
      ...config.output,
      filename: ({ chunk }) => `${folders.get(chunk.name) ?? sharedFolder}/[name].[contenthash:10].js`,
      chunkFilename: `${sharedFolder}/[name].[contenthash:10].js`,
    },
    optimization: { ...config.optimization, splitChunks: { chunks: "async", cacheGroups } },
    plugins: [...pages.map((page) => htmlPage(page, officeScripts)), compileHint, compileMsalAhead],
  };
}

function scriptConfig({ name, entry, fileName }, { outDir, watch }) {
  const config = base(name, outDir, watch);
  return {
    ...config,
    entry: { [name]: `./${entry}` },
    output: { ...config.output, filename: fileName },
  };
}

/**
 * The compilations of one build. The simulator has its own, so that the pane's chunks are the same in trial
 * and production and its size is measured as it ships.
 * @param {{ production?: boolean, outDir?: string, watch?: boolean }} env
 */
export default function configure(env = {}) {
  const production = Boolean(env.production);
  const options = {
    outDir: env.outDir ?? path.join(root, production ? "dist/production" : "dist/web"),
    watch: Boolean(env.watch),
    officeScripts: production ? productionOfficeScripts : trialOfficeScripts,
  };
  const configs = [pagesConfig("add-in", addInPages, options), scriptConfig(connect, options)];
  if (!production) {
    configs.push(pagesConfig("simulator", simulatorPages, options), scriptConfig(hostShim, options));
  }
  return configs;
}
