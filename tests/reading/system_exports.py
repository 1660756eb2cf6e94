"""What the municipalities' systems export, made here in each dialect, with invented names."""

import zipfile
from html import escape
from pathlib import Path

AGMAN = """<?xml version="1.0" encoding="utf-8"?>
<Publication>
 <PublicationTypeAsValue><![CDATA[{kind}]]></PublicationTypeAsValue>
 <OutputFilePath>D:\\publish\\Publication77.xml</OutputFilePath>
 <Agendas><Agenda ID="9">
  <CreatedBy ID="3"><EmailAddress>krlu@vesterlev.dk</EmailAddress><Name>krlu</Name></CreatedBy>
  <Meeting ID="77">
   <Members>
    <MeetingMember ID="1"><Name><![CDATA[Mona Lyng (B)]]></Name>
     <ParticipationStatusAsValue>1</ParticipationStatusAsValue>
     <ParticipationStatusAsText>Deltager</ParticipationStatusAsText></MeetingMember>
    <MeetingMember ID="2"><Name>Tage Brix (V)</Name>
     <ParticipationStatusAsValue>2</ParticipationStatusAsValue>
     <ParticipationStatusAsText>Afbud</ParticipationStatusAsText></MeetingMember>
    <MeetingMember ID="3"><Name>Una Krag (A)</Name>
     <ParticipationStatusAsValue>3</ParticipationStatusAsValue>
     <ParticipationStatusAsText>Fraværende</ParticipationStatusAsText>
     <ParticipationNote>Ferie</ParticipationNote></MeetingMember>
   </Members>
   <When>14-03-2023 16:30:00</When><Until>14-03-2023 18:00:00</Until>
   <Where><![CDATA[Gæstesalen]]></Where>
  </Meeting>
  <Name>Ekstraordinært møde</Name>
  <Committee ID="4"><Name>Havneudvalget</Name></Committee>
  <Items>
   <Item ID="12"><Caption>Salg af Kajgade 4</Caption><Number>2</Number><IsPublic>False</IsPublic>
    <NeutralCaption>Salg af ejendom</NeutralCaption>
    <Case ID="8"><Number>2023-001144</Number><Title>Kajgade</Title></Case>
    <Enclosures>
     <Enclosure ID="31"><Name>Købstilbud</Name><Number>2</Number><IsProtected>False</IsProtected>
      <InstantiationFilePathRelative>Enclosures\\2.PDF</InstantiationFilePathRelative></Enclosure>
     <Enclosure ID="30"><Name>Kortbilag</Name><Number>1</Number><IsProtected>True</IsProtected>
      <InstantiationFilePathRelative>Enclosures\\1.pdf</InstantiationFilePathRelative></Enclosure>
    </Enclosures>
    <Fields>
     <ItemField ID="52"><Caption>Beslutning</Caption><HasContent>True</HasContent><Index>3</Index>
      <IsFeedback>True</IsFeedback><Content><![CDATA[<p>Godkendt &amp; solgt.</p>]]></Content>
   </ItemField>
     <ItemField ID="50"><Caption>Resumé</Caption><HasContent>True</HasContent><Index>1</Index>
      <Content><![CDATA[<p>Tilbud fra <b>én</b> byder.</p><ul><li>Pris</li><li>Frist</li>
   </ul>]]></Content>
     </ItemField>
     <ItemField ID="51"><Caption>Økonomi</Caption><HasContent>False</HasContent><Index>2</Index>
      <Content></Content></ItemField>
    </Fields>
    <ItemHistory><ItemField ID="49"><Caption>Beslutning</Caption><HasContent>True</HasContent>
      <Content><![CDATA[<p>Anbefales.</p>]]></Content>
      <MeetingDetails><CommitteeName>Teknikudvalget</CommitteeName>
      <MeetingDueDate>02-02-2023 00:00:00</MeetingDueDate></MeetingDetails></ItemField>
   </ItemHistory>
   </Item>
   <Item ID="11"><Caption>Godkendelse af dagsorden</Caption><Number>1</Number>
    <IsPublic>True</IsPublic><Fields>
     <ItemField ID="40"><Caption>Beslutning</Caption><HasContent>True</HasContent>
      <Content>Godkendt.</Content></ItemField>
     <ItemField ID="41"><Caption>Noter</Caption><HasContent>True</HasContent>
      <Content>Tomt indhold</Content></ItemField></Fields></Item>
  </Items>
 </Agenda></Agendas>
</Publication>
"""

AARHUS = """\ufeff<?xml version="1.0" encoding="utf-8"?>\
<Publication TimeStamp="2022-05-01T10:00:00"><Agendas>\
<Agenda ID="MDR-1"><PublicationTypeAsValue>2</PublicationTypeAsValue><IsPublic>true</IsPublic>\
<Meeting><Members><MeetingMember><Name>Ebbe Storm</Name><Participate>0</Participate>\
</MeetingMember>\
<MeetingMember><Name>Gry Lund</Name><Participate>0</Participate></MeetingMember></Members>\
<When>05-05-2022 09:00:00</When><Where>Lokale 12</Where></Meeting><Committee ID="1">\
<Name>Åforum</Name></Committee><Items>\
<Item ID="a"><Caption>Status</Caption><Number>1</Number><IsPublic>true</IsPublic><Fields>\
<ItemField>\
<Caption>Status</Caption><Content><![CDATA[]]></Content></ItemField></Fields></Item>\
<Item ID="b"><Caption>Vandstand</Caption><Number>1.2</Number><IsPublic>true</IsPublic></Item>\
<Item ID="c"><Caption>Broer</Caption><Number>1.10</Number><IsPublic>true</IsPublic></Item>\
<Item ID="d"><Caption>Åbent referat</Caption><Number>0</Number><IsPublic>true</IsPublic>\
<Enclosures>\
<Enclosure><FileName>referat - åbent.pdf</FileName><Name>Referat</Name><Number>1</Number>\
</Enclosure>\
</Enclosures></Item></Items></Agenda></Agendas></Publication>"""

DAGSORDEN = """<?xml version="1.0" encoding="utf-8"?>
<Dagsorden DagsordenID="5" Åben="True" Dagsordentype="Referat">
 <Møde MødeID="6" Udvalg="Skoleudvalget" UdvalgID="2" Mødedato="3. april 2024" Mødetid="17:00"
  Mødested="Byrådssalen" Mødeslutdato="3. april 2024" Mødesluttid="19:00">
  <Deltagere><Deltager Navn="Ole Vang (C)" Rolle="Formand" Status="Til stede"/>
   <Deltager Navn="Ida Riis (F)" Status="Afbud"/></Deltagere></Møde>
 <Dagsordenpunkter>
  <Dagsordenpunkt DagsordenpunktID="1" Nummer="4" Åbent="True" Sagsnummer="24/3381">
   <Overskrift>Skoleår 2024/25</Overskrift>
   <Indhold><Sagsfremstilling>&lt;p&gt;Plan A eller B.&lt;/p&gt;</Sagsfremstilling>
    <Beslutning><p>Plan <em>B</em> vedtaget.</p></Beslutning></Indhold>
   <Bilagsliste><Bilag BilagID="77" Navn="Plan B" MaaPubliceres="True" BilagUrl="bilag/Plan B.pdf"/>
    <Bilag BilagID="78" Navn="Personsag" MaaPubliceres="False" BilagUrl="bilag/x.pdf"/>
   </Bilagsliste>
  </Dagsordenpunkt>
  <Dagsordenpunkt DagsordenpunktID="2" Nummer="5" Åbent="False">
   <Overskrift>Ansættelse af skoleleder</Overskrift>
   <Indhold Overskrift="Indstilling">Direktøren indstiller, at stillingen besættes.</Indhold>
  </Dagsordenpunkt>
 </Dagsordenpunkter>
</Dagsorden>
"""

EDOC = """<?xml version="1.0"?>
<Meeting>
 <Committee>Kulturudvalget</Committee><MeetingDate>11-10-2022 08:00:00</MeetingDate>
 <MeetingState>Referat endeligt godkendt</MeetingState>
 <MeetingAgendaTypes>
  <MeetingAgendaType><AgendaType>Åben dagsorden</AgendaType><MeetingAgendaItems>
   {item2}
   {item1}
  </MeetingAgendaItems><FullText>Kulturudvalget

tirsdag den 11. oktober 2022, kl. 8:00
i Mødelokale 3

Tilstede
Rosa Bech (A)
Carl Toft (V)

&#xC;INDHOLDSFORTEGNELSE
1. Biografen</FullText></MeetingAgendaType>
  <MeetingAgendaType><AgendaType>Lukket dagsorden</AgendaType><MeetingAgendaItems>
   {item3}
  </MeetingAgendaItems></MeetingAgendaType>
 </MeetingAgendaTypes>
</Meeting>
"""

EDOC_ITEM = """<MeetingAgendaItem><AgendaItemNumber>{number}</AgendaItemNumber>
<PDFDocument>{pdf}</PDFDocument><Document documentid="{number}"><Title>{title}</Title>
<NeutralTitle>{neutral}</NeutralTitle><Attachments>{attachments}</Attachments></Document>
<FullText>{text}</FullText></MeetingAgendaItem>"""

EDOC_ATTACHMENT = """<Attachment attachmentid="{place}"><Title>{title}</Title>
<PDFDocument>{place}</PDFDocument><FullText>tekst i bilaget</FullText></Attachment>"""

EDOC_TEXT = """

1.\tBiografen

Sagsnr.: 2022-4410
Dok.nr.: 2022-99120
Sammendrag
Biografen søger støtte & lån.

Videre forløb
Sagen går videre.

Bilag
2022-99121 - Regnskab

Byrådets beslutning den 05.09.2022 Punkt 3
Udsat.

Kulturudvalgets beslutning den 11.10.2022 Punkt 1
Anbefales.

Følgende deltog ikke i behandlingen af punktet:

"""

FUJITSU = """\ufeff<Root xmlns:edoc="http://www.fujitsu.dk/agenda/xml/schemas/2009/03/31/">
 <edoc:OutputTypeEnumName>Minutes</edoc:OutputTypeEnumName>
 <edoc:Committee><edoc:Name>Landsbyudvalget</edoc:Name><edoc:Meeting>
  <edoc:MeetingDateTime>{day} 10:15</edoc:MeetingDateTime>
  <edoc:MeetingLocation>Forsamlingshuset</edoc:MeetingLocation>
  <edoc:MeetingParticipants>
   <edoc:MeetingParticipant><edoc:Name>Jens  Hede</edoc:Name>
   <edoc:Participate>true</edoc:Participate>
    <edoc:RoleInMeeting>Formand</edoc:RoleInMeeting>
    <edoc:PoliticalParty>Radikale Venstre</edoc:PoliticalParty>
    <edoc:PoliticalPartyList>B</edoc:PoliticalPartyList></edoc:MeetingParticipant>
   <edoc:MeetingParticipant><edoc:Name>Rie Dahl</edoc:Name>
    <edoc:Participate>false</edoc:Participate></edoc:MeetingParticipant>
  </edoc:MeetingParticipants>
  <edoc:MeetingParticipantExternals><edoc:MeetingParticipantExternal><edoc:Name>Ib Skov</edoc:Name>
  </edoc:MeetingParticipantExternal></edoc:MeetingParticipantExternals>
  <edoc:Agenda><edoc:Type>Referat</edoc:Type><edoc:AgendaElements><edoc:AgendaElement>
   <edoc:AccessIsPublic>false</edoc:AccessIsPublic><edoc:AccessName>Fortrolig</edoc:AccessName>
   <edoc:Category>B-sager</edoc:Category><edoc:SortOrder>1</edoc:SortOrder><edoc:HandlingItem>
    <edoc:Title>Fru Holms grund</edoc:Title><edoc:NeutralTitle>Grundsag</edoc:NeutralTitle>
    <edoc:CaseNumber>2021-000377</edoc:CaseNumber>
    <edoc:HandlingPlan><edoc:Handling><edoc:Placement>Before</edoc:Placement>
     <edoc:CommitteeName>Byrådet</edoc:CommitteeName>
   <edoc:MeetingDate>01-02-2021 17:00</edoc:MeetingDate>
     <edoc:Decision>Sendt i høring.</edoc:Decision></edoc:Handling></edoc:HandlingPlan>
    <edoc:CasePresentations>
     <edoc:CasePresentation><edoc:Title>Forvaltningen foreslår</edoc:Title>
      <edoc:Content>&lt;ul&gt;&lt;li&gt;At grunden købes.&lt;/li&gt;&lt;/ul&gt;</edoc:Content>
      <edoc:IsDecision>false</edoc:IsDecision></edoc:CasePresentation>
     <edoc:CasePresentation><edoc:Title>Udvalgets ord</edoc:Title>
      <edoc:Content>Købt.</edoc:Content><edoc:IsDecision>true</edoc:IsDecision>
   </edoc:CasePresentation>
    </edoc:CasePresentations>
    <edoc:Attachments><edoc:Attachment><edoc:AttachmentNumber>1</edoc:AttachmentNumber>
     <edoc:Title>Skøde</edoc:Title><edoc:Link>\\Attachments\\61-66.pdf</edoc:Link></edoc:Attachment>
    </edoc:Attachments>
   </edoc:HandlingItem></edoc:AgendaElement></edoc:AgendaElements></edoc:Agenda>
 </edoc:Meeting></edoc:Committee>
</Root>
"""

ACADRE_INDEX = """<root><table name="committee"><fields><field name="Klimaudvalget (KLU)">
   </field></fields></table>
<table name="meeting"><fields><field name="KLU"></field><field date="2021-11-09 15:00"></field>
   </fields></table>
<table name="producedAgenda"><fields><field xmlfilename="501.xml"></field>
<field docfilename="502.docx"></field><field type="2"></field>
<field filesfolder="Files_9_502"></field></fields></table></root>
"""

ACADRE = """<?xml version="1.0"?>
<root><table name="agenda"><fields><field name="name">Referat</field></fields>
<table name="committee"><fields><field name="name">Klimaudvalget (KLU)</field></fields></table>
<table name="meeting"><fields><field name="date">2021-11-09 15:00</field>
 <field name="location">Vandværket</field>
   <field name="address">Ågade 1&lt;br&gt;9990 Nærby</field></fields>
 <table name="meetmember">
  <table name="member"><fields><field name="name">Kaj  Borg (A)</field>
   <field name="absent">0</field>
   <field name="role">Medlem</field><field name="sort">2</field></fields></table>
  <table name="member"><fields><field name="name">Ellen Juhl (F)</field>
   <field name="absent">1</field>
   <field name="role">Formand</field><field name="sort">1</field></fields></table>
 </table></table>
<table name="agendaitemparents"><fields><field name="sort">88</field></fields>
 <table name="agendaitem"><fields><field name="name">Solceller på taget</field>
  <field name="access">1</field><field name="accessname">Åben</field>
   <field name="caseno">21/5512</field>
  <field name="caseofficername">Nina Falk</field></fields>
  <table name="bullet"><fields>
   <field name="bulletname">Beslutning i Klimaudvalget (KLU) den 09-11-2021</field>
   <field name="bulletcontent">&lt;p&gt;Tiltrådt.&lt;/p&gt;</field>
   <field name="bulletsortorder">3</field></fields></table>
  <table name="bullet"><fields><field name="bulletname">Sagsfremstilling</field>
   <field name="bulletcontent">&lt;p&gt;Taget&#160;er stort.&lt;/p&gt;</field>
   <field name="bulletsortorder">1</field></fields></table>
  <table name="bullet"><fields>
   <field name="bulletname">Beslutning i Klimaudvalget (KLU) den 12-10-2021</field>
   <field name="bulletcontent">&lt;p&gt;Udsat.&lt;/p&gt;</field>
   <field name="bulletsortorder">2</field></fields></table>
  <table name="bullet"><fields><field name="bulletname">Lovgrundlag</field>
   <field name="bulletcontent"></field><field name="bulletsortorder">4</field></fields></table>
  <table name="enclosure"><fields><field name="name">Tagplan</field><field name="sort">1</field>
   <field name="accessname">Åben</field><field name="filename">77E1.DOCX</field>
   <field name="fileno">9911/21</field></fields></table>
 </table></table>
</table></root>
"""


def edoc(text: str = EDOC_TEXT) -> str:
    """Return an eDoc export whose items come in another order, with that text for the first."""
    attachment = EDOC_ATTACHMENT.format(place="71.PDF", title="Regnskab")
    made = {
        "item1": EDOC_ITEM.format(
            number=1, pdf="61.PDF", title="Biografen", neutral="Biografen",
            attachments=attachment, text=escape(text),
        ),
        "item2": EDOC_ITEM.format(
            number=2, pdf="62.PDF", title="Museet", neutral="Museet", attachments="",
            text="2.\tMuseet\n\nKulturudvalgets beslutning den 11.10.2022 Punkt 2\nOrienteret.",
        ),
        "item3": EDOC_ITEM.format(
            number=3, pdf="63.PDF", title="Klage fra P. Krog", neutral="Klagesag", attachments="",
            text="3.\tKlage\n\nKulturudvalgets beslutning den 11.10.2022 Punkt 3\nAfvist.",
        ),
    }  # fmt: skip
    return EDOC.format(**made)


def folder_of(top: Path, files: dict[str, str | bytes]) -> Path:
    """Write the files below `top` and return it."""
    for place, content in files.items():
        path = top / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return top


def zip_of(path: Path, files: dict[str, str | bytes]) -> Path:
    """Write the files into a ZIP at `path` and return it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, content in files.items():
            archive.writestr(place, content)
    return path
