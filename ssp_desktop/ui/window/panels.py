"""The panels that open over the window, each made and imported when first wanted.

Owns which panel opens with what; the outcome goes to the pages in front.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ssp_desktop.domain.errors import UserError
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.system.opening import open_panel
from ssp_desktop.ui.window.front import Front
from ssp_desktop.ui.window.soundness import Soundness
from ssp_desktop.ui.window.whole_meetings import WholeMeetings

if TYPE_CHECKING:
    from ssp_desktop.domain.meeting import Meeting
    from ssp_desktop.ui.copies.copies_work import CopiesWork


class Panels(QObject):
    """Opens panels over `window`. None of them blocks."""

    copy_put_back = Signal()
    """A copy has taken the place of the database."""
    place_asked = Signal()
    """Somebody wants to see how the second place for copies is, or has chosen another."""
    place_looked = Signal(bool)
    """The second place has been looked at; whether it is there."""

    def __init__(
        self,
        window: QWidget,
        kit: Kit,
        front: Front,
        *,
        meetings: WholeMeetings,
        soundness: Soundness,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._kit = kit
        self._services = kit.services
        self._icons = kit.icons
        self._front = front
        self._meetings = meetings
        self._soundness = soundness

    def begin_meeting(self) -> None:
        """Show the panel for the next meeting of the current committee."""
        from ssp_desktop.ui.start.new_meeting import NewMeeting

        current = self._front.current_committee
        panel = NewMeeting(self._services, self._icons, self._window, current)
        panel.begun.connect(self._front.open_meeting)
        open_panel(panel)

    def copy_meeting(self) -> None:
        """Show the panel for a new meeting made from the open one."""
        page = self._front.meeting_page
        if page is not None:
            self._begin_from(page.session.meeting)

    def copy_listed(self, meeting_id: str) -> None:
        """Show the panel for a new meeting made from the one with that id."""
        try:
            meeting = self._services.store.load(meeting_id)
        except UserError as error:
            self._front.messages.warn(str(error))
            return
        self._begin_from(meeting)

    def _begin_from(self, meeting: "Meeting") -> None:
        from ssp_desktop.ui.start.new_meeting import NewMeeting

        panel = NewMeeting(self._services, self._icons, self._window, copied=meeting)
        panel.begun.connect(self._front.open_meeting)
        open_panel(panel)

    def show_committees(self) -> None:
        """Show the committees, with everything their new meetings start with."""
        from ssp_desktop.ui.committees.committee_dialog import CommitteeDialog
        from ssp_desktop.ui.handing_on.series_calendar import SeriesCalendar

        current = self._front.current_committee
        panel = CommitteeDialog(self._services, self._icons, self._window, current)
        panel.calendar_wanted.connect(SeriesCalendar(self._kit, panel).keep)
        panel.finished.connect(self._front.renew_committees)
        open_panel(panel)

    def show_trash(self) -> None:
        """Show the meetings in the bin."""
        from ssp_desktop.ui.way_back.trash_panel import TrashPanel

        panel = TrashPanel(self._kit, self._window)
        panel.restore_wanted.connect(self._meetings.restore)
        open_panel(panel)

    def show_settings(self) -> None:
        """Show the settings of the program."""
        from ssp_desktop.ui.settings_page.settings_panel import SettingsPanel

        panel = SettingsPanel(self._kit, self._window)
        panel.templates_changed.connect(self._front.renew_pages)
        panel.place_chosen.connect(self.place_asked)
        self.place_looked.connect(panel.second_place.tell)
        open_panel(panel)
        self.place_asked.emit()

    def show_copies(self) -> None:
        """Show the copies of the database, and how to put one in its place."""
        self._made_copies().open()

    def _put_back(self, laid_aside: Path) -> None:
        """Put back the database that a copy has replaced."""
        self._made_copies().put_back(laid_aside)

    def _made_copies(self) -> "CopiesWork":
        from ssp_desktop.ui.copies.copies_work import CopiesWork

        work = CopiesWork(
            self._window,
            self._services,
            self._icons,
            trouble=self._soundness.no_copy,
            leave=self._front.show_start,
            put_back=self._put_back,
        )
        work.told.connect(self._front.messages.warn)
        work.done.connect(self.copy_put_back)
        return work

    def move_out(self) -> None:
        """Pack everything for another computer."""
        from ssp_desktop.ui.copies.moving_panel import PackPanel

        open_panel(PackPanel(self._kit, self._window))

    def move_in(self) -> None:
        """Put in what was packed on another computer."""
        from ssp_desktop.ui.copies.moving_work import MovingWork

        work = MovingWork(
            self._window, self._kit, leave=self._front.show_start, put_back=self._put_back
        )
        work.told.connect(self._front.messages.warn)
        work.done.connect(self.copy_put_back)
        work.open()

    def show_commands(self) -> None:
        """Show every action by name."""
        from ssp_desktop.ui.help.command_list import CommandList

        search = self._services.store.search
        panel = CommandList(self._kit.actions, self._icons, search, self._window)
        panel.place_wanted.connect(self._front.open_meeting)
        panel.open_over(self._window)

    def show_guide(self) -> None:
        """Show the guide; the window stays usable beside it."""
        from ssp_desktop.ui.help.guide import Guide

        panel = Guide(self._services.folders.guide, self._window)
        panel.show()

    def show_shortcuts(self) -> None:
        """Show every key."""
        from ssp_desktop.ui.help.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self._kit.actions, self._window).open_over(self._window)

    def choose_package(self) -> None:
        """Ask for a package to check."""
        from ssp_desktop.ui.filing.verify_dialog import ask_for_package
        from ssp_desktop.ui.remembered.last_folder import last_folder

        ask_for_package(self._window, last_folder(self._kit.settings), self.check_package)

    def check_package(self, path: Path) -> None:
        """Show what differs in the package at `path`."""
        from ssp_desktop.ui.filing.verify_dialog import VerifyDialog

        panel = VerifyDialog(self._services, self._icons, self._window)
        panel.place_wanted.connect(self._front.open_meeting)
        open_panel(panel)
        panel.check(path)

    def show_log(self) -> None:
        """Open the folder of the log, or say where it is."""
        from ssp_desktop.rights import make_private_folder
        from ssp_desktop.ui.exporting.saved_file import no_program
        from ssp_desktop.ui.system.opener import open_path

        folder = self._services.folders.log
        make_private_folder(folder)
        if not open_path(folder):
            self._front.messages.warn(no_program(folder))

    def show_selftest(self) -> None:
        """Try the program on this computer, and show what is found."""
        from ssp_desktop.ui.help.selftest_panel import SelftestPanel

        open_panel(SelftestPanel(self._services, self._icons, self._window))

    def show_about(self) -> None:
        """Say what the program is and whose work it builds on."""
        from ssp_desktop.ui.help.about import About

        open_panel(About(self._services.folders, self._icons, self._window))
