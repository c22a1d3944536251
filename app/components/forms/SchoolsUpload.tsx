import { UploadForm } from './UploadForm';

/** Uploading boards and schools; the file's columns are explained beside it. */
export function SchoolsUpload() {
  return (
    <div className="card form-card">
      <UploadForm
        label="Bestand met scholen (Excel of CSV)"
        help="Eén regel per vestiging, met de kolommen bestuur, school, soort en brin."
        button="Inlezen"
        template={{ href: '/sjablonen/scholen.csv', text: 'Voorbeeldbestand' }}
      />
    </div>
  );
}
