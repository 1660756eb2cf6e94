"""The whole job on the sample: what is decided at its agenda is what the sample decided."""

from pathlib import Path

from ssp_desktop.application.demo import take_sample_minutes
from ssp_desktop.application.files.sample import read_sample
from ssp_desktop.application.services import Services
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.reading.door import read_file


def decided(meeting: Meeting) -> object:
    """Return who was there, and what was decided at which items behind closed doors or not."""
    return (
        meeting.status,
        [(person.name, person.presence) for person in meeting.participants],
        [(item.title, item.closed, item.decision) for item in meeting.items],
    )


def test_the_minutes_taken_at_the_agenda_are_those_of_the_sample(
    services: Services, tmp_path: Path
) -> None:
    docx, pdf = take_sample_minutes(services, tmp_path / "ud")
    (listed,) = services.store.list_meetings()
    sample = read_sample(services.folders.resources)
    assert decided(services.store.load(listed.id)) == decided(sample)
    for path in (docx, pdf):
        read = read_file(path).meeting
        assert [item.decision for item in read.items] == [each.decision for each in sample.items]
