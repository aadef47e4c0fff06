import type { Obstacle } from "../../../src/contract/types.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { isKnownObstacle, obstacleText } from "../../service/work-failure-texts.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { tokens } from "../../styles/tokens.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gap: "4px",
    margin: 0,
    paddingInlineStart: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** What stands in the way, one line each, in words (F13). */
export function ObstacleList({ obstacles }: { obstacles: Obstacle[] }) {
  const styles = useStyles();
  const work = useWorkTexts();
  return (
    <ul className={styles.list}>
      {obstacles.map((obstacle) => {
        const { code, message, position, token } = obstacle;
        const why = obstacleText(obstacle, work);
        return (
          <li key={`${position} ${code} ${token}`}>
            {position === null ? why : work("atStep", { step: position, why })}
            {isKnownObstacle(code) ? null : (
              <>
                {" "}
                <bdi lang="en">{message}</bdi>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
