import { Field } from './Field';

interface Props {
  label: string;
  help?: string;
  button: string;
  /** An empty file with the right columns; absent when any columns will do. */
  template?: { href: string; text: string };
}

/** Choosing and sending one list: CSV or Excel. */
export function UploadForm({ label, help, button, template }: Props) {
  return (
    <form method="post" encType="multipart/form-data" className="upload-form">
      <Field
        type="file"
        name="bestand"
        label={label}
        {...(help && { help })}
        accept=".csv,text/csv,text/plain,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        required
      />
      <div className="actions">
        <button type="submit" className="button">
          {button}
        </button>
        {template && (
          <a href={template.href} download>
            {template.text}
          </a>
        )}
      </div>
    </form>
  );
}
