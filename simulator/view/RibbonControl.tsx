import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  ToolbarButton,
  Tooltip,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { inLocale, type RibbonButton, type RibbonMenu } from "../manifest/manifest-model.ts";
import type { Locale } from "../state/simulator-settings.ts";
import { AddInIcon } from "./AddInIcon.tsx";
import { usePressRibbonButton } from "./use-press-ribbon-button.ts";
import { useSimulatorState } from "./use-simulator-state.ts";

export function RibbonControl({ control }: { control: RibbonButton | RibbonMenu }) {
  return control.kind === "menu" ? <AddInMenu menu={control} /> : <AddInButton button={control} />;
}

function AddInButton({ button }: { button: RibbonButton }) {
  const { settings, pane, runningCommands } = useSimulatorState();
  const press = usePressRibbonButton();
  const running = runningCommands.includes(button.id);
  return (
    <Tooltip content={tip(button, settings.locale)} relationship="description">
      <ToolbarButton
        icon={running ? <Spinner size="tiny" /> : <AddInIcon icons={button.icons} pixels={20} />}
        disabled={running}
        data-control-id={button.id}
        {...(button.action.kind === "show-pane" ? { "aria-pressed": pane?.button.id === button.id } : {})}
        onClick={() => press(button)}
      >
        {inLocale(button.label, settings.locale)}
      </ToolbarButton>
    </Tooltip>
  );
}

function AddInMenu({ menu }: { menu: RibbonMenu }) {
  const { settings, runningCommands } = useSimulatorState();
  const running = menu.items.some((item) => runningCommands.includes(item.id));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={tip(menu, settings.locale)} relationship="description">
          <ToolbarButton
            icon={running ? <Spinner size="tiny" /> : <AddInIcon icons={menu.icons} pixels={20} />}
            data-control-id={menu.id}
          >
            {inLocale(menu.label, settings.locale)}
            <ChevronDownRegular aria-hidden />
          </ToolbarButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {menu.items.map((item) => (
            <AddInMenuItem key={item.id} item={item} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function AddInMenuItem({ item }: { item: RibbonButton }) {
  const { settings, runningCommands } = useSimulatorState();
  const press = usePressRibbonButton();
  return (
    <MenuItem
      icon={<AddInIcon icons={item.icons} pixels={20} />}
      subText={inLocale(item.tipText, settings.locale)}
      disabled={runningCommands.includes(item.id)}
      data-control-id={item.id}
      onClick={() => press(item)}
    >
      {inLocale(item.label, settings.locale)}
    </MenuItem>
  );
}

function tip(control: RibbonButton | RibbonMenu, locale: Locale): string {
  return `${inLocale(control.tipTitle, locale)}: ${inLocale(control.tipText, locale)}`;
}
