"""What a PDF says of itself: title, dates, language, and the standards it keeps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from ghnt_desktop.pdf.streams import Stream
from ghnt_desktop.resources import FOLDER


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The title, the moment of making, and the program; never a path or the name of a user."""

    title: str
    moment: datetime
    producer: str
    subject: str = ""
    language: str = "nl-NL"


class Info(pdfdoc.PDFObject):
    """The information dictionary; it says what the XMP packet says, as PDF/A-2 (6.6.3) asks."""

    def __init__(self, facts: DocumentFacts) -> None:
        self._facts = facts

    def digest(self, _signature: Any) -> None:
        """Nothing: the file's fingerprint is taken from the whole file (reportlab asks here)."""

    def format(self, document: Any) -> bytes:
        """Return the dictionary."""
        date = pdfdoc.PDFString(_pdf_date(self._facts.moment))
        entries = {
            "Title": pdfdoc.PDFString(self._facts.title),
            "Producer": pdfdoc.PDFString(self._facts.producer),
            "Creator": pdfdoc.PDFString(self._facts.producer),
            "CreationDate": date,
            "ModDate": date,
        }
        if self._facts.subject:
            entries["Subject"] = pdfdoc.PDFString(self._facts.subject)
        written: bytes = pdfdoc.PDFDictionary(entries).format(document)
        return written


def xmp(facts: DocumentFacts) -> Stream:
    """Return the XMP packet, which must stay readable without decompression."""
    date = facts.moment.isoformat(timespec="seconds")
    subject = _SUBJECT.format(text=escape(facts.subject)) if facts.subject else ""
    packet = _PACKET.format(
        title=escape(facts.title),
        subject=subject,
        language=facts.language,
        producer=escape(facts.producer),
        date=date,
    )
    return Stream(packet.encode(), {"Type": "/Metadata", "Subtype": "/XML"}, compress=False)


def output_intent(document: Any) -> Any:
    """Return what the greys of the pages mean: those of sRGB."""
    profile = (FOLDER / "colour" / "srgb.icc").read_bytes()
    stream = document.Reference(Stream(profile, {"N": 3}))
    name = pdfdoc.PDFString("sRGB IEC61966-2.1")
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": name,
        "Info": name,
        "DestOutputProfile": stream,
    }
    return pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])


def _pdf_date(moment: datetime) -> str:
    zone = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}" + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


_SUBJECT = (
    "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>{text}</rdf:li></rdf:Alt>"
    "</dc:description>"
)
#: The extension schema explains pdfuaid to PDF/A-2 readers, to whom that schema is unknown.
_PACKET = """<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>{title}</rdf:li></rdf:Alt></dc:title>{subject}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about='' xmlns:xmp='http://ns.adobe.com/xap/1.0/'>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
</rdf:Description>
<rdf:Description rdf:about='' xmlns:pdf='http://ns.adobe.com/pdf/1.3/'>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about='' xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/'>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about='' xmlns:pdfaExtension='http://www.aiim.org/pdfa/ns/extension/'
 xmlns:pdfaSchema='http://www.aiim.org/pdfa/ns/schema#'
 xmlns:pdfaProperty='http://www.aiim.org/pdfa/ns/property#'>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType='Resource'>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType='Resource'>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the document keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end='r'?>"""
