<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Keys by the names that Danish keyboards and Microsoft's Danish help have for them, where Qt has others. -->
<TS version="2.1" language="da_DK" sourcelanguage="en">
<context>
    <name>QShortcut</name>
    <message>
        <source>PgDown</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Pil op</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pil ned</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pil venstre</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Pil højre</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
</TS>
